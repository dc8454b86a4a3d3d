package dev.troth.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Timer;

/** Text and values in, values out: what code must not touch that also runs where there is no JVM. */
final class Purity {

    private static final Map<String, DescribedPredicate<JavaClass>> CLASSES = Map.of(
            "files and streams",
                    resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                            .and(not(assignableTo(Serializable.class).and(resideInAnyPackage("java.io")))),
            "the network", resideInAnyPackage("java.net..", "javax.net.."),
            "threads",
                    resideInAnyPackage("java.util.concurrent..")
                            .or(assignableTo(Thread.class))
                            .or(assignableTo(ThreadLocal.class))
                            .or(assignableTo(Timer.class)),
            "reflection", resideInAnyPackage("java.lang.reflect.."),
            "services", assignableTo(ServiceLoader.class),
            "other processes", assignableTo(ProcessBuilder.class).or(assignableTo(Runtime.class)),
            "chance", assignableTo(Random.class).or(JavaClass.Predicates.type(java.util.SplittableRandom.class)),
            "what TeaVM has not", resideInAnyPackage("java.security..", "javax.crypto..", "java.lang.invoke.."),
            "regular expressions without a limit of time", resideInAnyPackage("java.util.regex.."));

    /** Of classes that are as pure as any otherwise; patterns of the names of their methods and fields. */
    private static final Map<String, String> MEMBERS = Map.of(
            "java.lang.Class",
                    "forName|getResource.*|get(Declared)?(Methods?|Fields?|Constructors?)|getRecordComponents",
            "java.lang.Math", "random",
            "java.lang.String", "lines",
            "java.lang.System", "(?!arraycopy|identityHashCode).*",
            "java.time.Clock", "system.*|tick.*",
            "java.time.Instant", "now",
            "java.time.LocalDate", "now",
            "java.time.OffsetDateTime", "now",
            "java.util.Locale", "getDefault",
            "java.util.UUID", "randomUUID");

    private Purity() {}

    static List<ArchRule> of(DescribedPredicate<? super JavaClass> floors) {
        List<ArchRule> rules = new ArrayList<>();
        CLASSES.forEach((what, classes) -> rules.add(noClasses()
                .that(floors)
                .should()
                .dependOnClassesThat(classes)
                .as("no class of the floors touches " + what)));
        MEMBERS.forEach((owner, members) -> rules.add(noClasses()
                .that(floors)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        owner + "." + members,
                        access -> access.getTargetOwner().getName().equals(owner)
                                && access.getTarget().getName().matches(members)))
                .as("no class of the floors asks " + owner + " for " + members)));
        rules.add(noClasses().that(floors).should(catchErrors()).as("no class of the floors catches an Error"));
        return rules;
    }

    /** Depth is counted: how deep a stack is differs between machines, and in a browser it is no StackOverflowError. */
    private static ArchCondition<JavaClass> catchErrors() {
        return new ArchCondition<>("catch an Error") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    unit.getTryCatchBlocks().stream()
                            .map(TryCatchBlock::getCaughtThrowables)
                            .filter(caught -> caught.stream().anyMatch(Purity::isError))
                            .forEach(caught -> events.add(SimpleConditionEvent.satisfied(
                                    unit, unit.getDescription() + " catches " + caught)));
                }
            }
        };
    }

    private static boolean isError(JavaClass caught) {
        return caught.getName().endsWith("Error") || caught.isEquivalentTo(Throwable.class);
    }
}
