package dev.troth.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls between the modules, which {@code CONTRIBUTING.md} draws: a module knows only what lies below it. */
class WallsTest {

    private static final String[] FLOORS = {
        "dev.troth.yaml..",
        "dev.troth.schema..",
        "dev.troth.json..",
        "dev.troth.promise..",
        "dev.troth.engine..",
        "dev.troth.simulation..",
        "dev.troth.timeline..",
        "dev.troth.scenariofile..",
        "dev.troth.analysis..",
        "dev.troth.openapi..",
        "dev.troth.rules.."
    };

    private static final JavaClasses TROTH = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.troth");

    /** The command starts the server, and has nothing else to do with it. */
    @Test
    void aModuleKnowsOnlyWhatLiesBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("schema")
                .definedBy("dev.troth.yaml..", "dev.troth.schema..")
                .layer("core")
                .definedBy(
                        "dev.troth.json..",
                        "dev.troth.promise..",
                        "dev.troth.engine..",
                        "dev.troth.simulation..",
                        "dev.troth.timeline..",
                        "dev.troth.scenariofile..")
                .layer("analysis")
                .definedBy("dev.troth.analysis..", "dev.troth.openapi..", "dev.troth.rules..")
                .layer("workspace")
                .definedBy("dev.troth.workspace..")
                .layer("server")
                .definedBy("dev.troth.server..")
                .layer("validator-cli")
                .definedBy("dev.troth.cli..")
                .whereLayer("schema")
                .mayNotAccessAnyLayer()
                .whereLayer("core")
                .mayOnlyAccessLayers("schema")
                .whereLayer("analysis")
                .mayOnlyAccessLayers("core", "schema")
                .whereLayer("workspace")
                .mayOnlyAccessLayers("analysis", "core", "schema")
                .whereLayer("server")
                .mayOnlyAccessLayers("workspace", "analysis", "core", "schema")
                .whereLayer("validator-cli")
                .mayOnlyAccessLayers("server", "workspace", "analysis", "core", "schema")
                .ensureAllClassesAreContainedInArchitecture()
                .check(TROTH);
    }

    @Test
    void onlyTheServerSpeaksTheProtocol() {
        onlyIn("dev.troth.server..", "org.eclipse.lsp4j..").check(TROTH);
    }

    @Test
    void theCommandOnlyStartsTheServer() {
        noClasses()
                .that()
                .resideInAPackage("dev.troth.cli..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.troth.server..").and(not(simpleName("LanguageServerMain"))))
                .check(TROTH);
    }

    @Test
    void onlyTheCommandReadsACommandLine() {
        onlyIn("dev.troth.cli..", "picocli..").check(TROTH);
    }

    /** The browser has neither of them. */
    @Test
    void onlyTheWorkspaceKnowsTheLibrariesThatNeedAJvm() {
        onlyIn("dev.troth.workspace..", "com.networknt..", "dev.cel..").check(TROTH);
    }

    @Test
    void onlyOnePackageKnowsTheYamlLibrary() {
        onlyIn("dev.troth.yaml..", "org.snakeyaml..").check(TROTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.troth.engine..", "dev.troth.simulation..", "dev.troth.timeline.."})
    void theEngineAndWhatPlaysItKnowNoText(String reckoning) {
        noClasses()
                .that()
                .resideInAPackage(reckoning)
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.troth.yaml..", "dev.troth.schema.."))
                .check(TROTH);
    }

    @Test
    void theFloorsArePure() {
        for (ArchRule rule : Purity.of(resideInAnyPackage(FLOORS))) {
            rule.check(TROTH);
        }
    }

    /** Else a wall that fell down would look like one that holds. */
    @Test
    void thePurityOfTheFloorsIsSeenToBeBroken() {
        JavaClasses impure = new ClassFileImporter().importClasses(Impure.class);

        assertThat(Purity.of(describe("anything", ignored -> true)))
                .allSatisfy(rule -> assertThat(rule.evaluate(impure).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    private static ArchRule onlyIn(String home, String... libraries) {
        return noClasses()
                .that(resideOutsideOfPackage(home))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .as("only " + home + " knows " + String.join(", ", libraries));
    }
}
