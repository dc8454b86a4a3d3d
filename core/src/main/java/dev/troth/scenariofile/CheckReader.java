package dev.troth.scenariofile;

import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Phase;
import dev.troth.promise.Kinds;
import dev.troth.simulation.scenario.Check;
import dev.troth.simulation.scenario.Target;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What holds or does not hold: {@code {object: request, condition: Reconciled=False, reason: ConfigureWorkflowFailed}}. */
final class CheckReader {

    static final List<String> STATUSES = List.of(Condition.TRUE, Condition.FALSE, Condition.UNKNOWN);

    private final Cast cast;
    private final Problems problems;
    private final Predicate<String> isWritten;
    private final KnownNames names;

    /** @param isWritten whether a container may bring a word into a status */
    CheckReader(Cast cast, Problems problems, Predicate<String> isWritten) {
        this.cast = cast;
        this.problems = problems;
        this.isWritten = isWritten;
        this.names = new KnownNames(problems);
    }

    /** Empty, and a problem, where it is none. */
    Optional<Check> read(Place place) {
        if (!place.isMapping()) {
            return Optional.empty();
        }
        List<Check> checks = new ArrayList<>();
        if (place.get("not").isMapping()) {
            read(place.get("not")).map(Check.Not::new).ifPresent(checks::add);
        }
        if (CheckWord.FILE.isIn(place)) {
            file(place).ifPresent(checks::add);
        }
        boolean isAboutPipeline = CheckWord.isAny(CheckWord.About.PIPELINE, place);
        if (isAboutPipeline || CheckWord.isAny(CheckWord.About.OBJECT, place)) {
            Place object = place.get("object");
            Optional<Target> subject = object.isPresent() ? cast.resolve(object) : cast.usual(place);
            subject.ifPresent(target -> {
                addChecks(place, target, checks);
                if (isAboutPipeline) {
                    pipeline(place, target).ifPresent(name -> addPipelineChecks(place, target, name, checks));
                }
            });
        }
        // Of a check that is there and wrong, its type or its own problem tells.
        if (Arrays.stream(CheckWord.values()).noneMatch(word -> word.isIn(place))) {
            problems.add(
                    ScenarioProblem.Kind.SHAPE,
                    place,
                    "This says nothing that could hold or not. Write one of `" + String.join("`, `", CheckWord.keys())
                            + "`.");
        }
        return checks.isEmpty()
                ? Optional.empty()
                : Optional.of(checks.size() == 1 ? checks.getFirst() : new Check.All(checks));
    }

    private void addChecks(Place place, Target target, List<Check> checks) {
        if (place.get("condition").string().isPresent()) {
            checks.add(condition(place, target));
        } else if (place.get("message").string().isPresent()) {
            checks.add(new Check.MessageIs(target, place.get("message").stringOrEmpty()));
        }
        if (place.get("event").string().isPresent()) {
            checks.add(new Check.EventSeen(target, place.get("event").stringOrEmpty()));
            names.tellOfEvent(place.get("event"), target);
        }
        if (CheckWord.EXISTS.isIn(place) && CheckWord.EXISTS.about(place) == CheckWord.About.OBJECT) {
            checks.add(yesOrNo(place.get("exists"), new Check.Exists(target)));
        }
    }

    private void addPipelineChecks(Place place, Target target, String pipeline, List<Check> checks) {
        Phase phase = Phase.of(place.get("phase").stringOrEmpty());
        if (phase != null) {
            checks.add(new Check.PhaseIs(target, pipeline, phase));
        }
        if (place.get("running").isPresent()) {
            checks.add(yesOrNo(place.get("running"), new Check.PipelineRuns(target, pipeline)));
        }
        Place jobs = place.get("jobs");
        Optional<Integer> exactly = count(jobs);
        if (exactly.isPresent()) {
            checks.add(new Check.JobsRan(target, pipeline, exactly.get(), exactly.get()));
        } else if (jobs.isMapping()) {
            int least = count(jobs.get("atLeast")).orElse(0);
            int most = count(jobs.get("atMost")).orElse(Integer.MAX_VALUE);
            if (jobs.entries().isEmpty()) {
                problems.add(
                        ScenarioProblem.Kind.SHAPE,
                        jobs,
                        "This says nothing of how many. Write a number, or `atLeast` or `atMost`.");
            }
            if (least > most) {
                problems.add(
                        ScenarioProblem.Kind.CONTRADICTION,
                        jobs,
                        "No number is at least " + least + " and at most " + most + ".");
            }
            checks.add(new Check.JobsRan(target, pipeline, least, most));
        }
    }

    /** Of less than none the types tell. */
    private static Optional<Integer> count(Place place) {
        return SettingsReader.whole(place).filter(number -> number >= 0);
    }

    /** {@code Reconciled}, {@code Reconciled=False}. */
    private Check condition(Place place, Target target) {
        WrittenCondition written = WrittenCondition.of(place);
        tellOfSlips(place.get("condition"), target, written.type(), written.status());
        return new Check.ConditionIs(
                target,
                written.type(),
                written.status(),
                textOrNull(place.get("reason")),
                textOrNull(place.get("message")));
    }

    private void tellOfSlips(Place place, Target target, String type, String status) {
        if (!isWritten.test(type)) {
            names.tellOfCondition(place, target, type);
        }
        if (!STATUSES.contains(status)) {
            problems.add(
                    ScenarioProblem.Kind.SHAPE,
                    place,
                    "A condition is `True`, `False` or `Unknown`, never `" + status + "`, so this never holds."
                            + Problems.hint(status, STATUSES));
        }
    }

    private static @Nullable String textOrNull(Place place) {
        return place.string().orElse(null);
    }

    private static Check yesOrNo(Place place, Check check) {
        return place.isTrue() ? check : new Check.Not(check);
    }

    /** The Pipeline that is named; the only one where none is. */
    private Optional<String> pipeline(Place place, Target target) {
        List<String> known = Cast.names(cast.pipelines(target));
        Place named = place.get("pipeline");
        String name = named.stringOrEmpty();
        if (known.contains(name)) {
            return Optional.of(name);
        }
        if (named.isAbsent() && known.size() == 1) {
            return Optional.of(known.getFirst());
        }
        List<Target> others = cast.othersWith(name, target);
        String owner = others.size() == 1 ? cast.reference(others.getFirst()) : null;
        if (named.isAbsent()) {
            problems.add(
                    ScenarioProblem.Kind.PIPELINE,
                    place,
                    "Say which Pipeline of " + Cast.text(target) + " is meant, with `pipeline`."
                            + Problems.hint("", known));
        } else if (owner != null) {
            tellOfOwner(place, target, others.getFirst(), owner);
        } else {
            problems.add(
                    ScenarioProblem.Kind.PIPELINE,
                    named,
                    Cast.text(target) + " has no Pipeline `" + name + "`." + Problems.hint(name, known));
        }
        return Optional.empty();
    }

    /** The Pipeline is there, and runs for another object. */
    private void tellOfOwner(Place place, Target target, Target other, String owner) {
        Place named = place.get("pipeline");
        boolean isUsual = cast.usual().filter(other::equals).isPresent();
        problems.add(
                ScenarioProblem.Kind.PIPELINE,
                named,
                Cast.text(target) + " has no Pipeline `" + named.stringOrEmpty() + "`; it is one of " + Cast.text(other)
                        + ". "
                        + (isUsual ? "Leave `object` out." : "Write `object: " + owner + "`."),
                new ScenarioProblem.Change(place, "object", isUsual ? null : owner));
    }

    private Optional<Check> file(Place place) {
        Optional<Target> destination = destination(place);
        Place pattern = place.get("file");
        if (destination.isEmpty() || pattern.stringOrEmpty().isEmpty()) {
            return Optional.empty();
        }
        if (!ContainerReader.isPath(pattern.stringOrEmpty())) {
            problems.add(
                    ScenarioProblem.Kind.SHAPE,
                    pattern,
                    "No file of a Destination can be `" + pattern.stringOrEmpty()
                            + "`. Write its path there, such as `resources/**`, without `..` and without `/` at its"
                            + " ends.");
        }
        Check file = new Check.FileIs(
                destination.get().name(), place.get("file").stringOrEmpty(), textOrNull(place.get("contains")));
        return Optional.of(place.get("exists").isPresent() ? yesOrNo(place.get("exists"), file) : file);
    }

    private Optional<Target> destination(Place place) {
        Place named = place.get("destination");
        if (named.isPresent()) {
            String name = named.stringOrEmpty();
            if (cast.destinations().contains(name)) {
                return Optional.of(new Target(Kinds.DESTINATION, "", name));
            }
            problems.add(
                    ScenarioProblem.Kind.OBJECT,
                    named,
                    "This scenario has no Destination `" + name + "`." + Problems.hint(name, cast.destinations()));
            return Optional.empty();
        }
        if (cast.destinations().size() == 1) {
            return Optional.of(
                    new Target(Kinds.DESTINATION, "", cast.destinations().getFirst()));
        }
        problems.add(
                ScenarioProblem.Kind.OBJECT,
                place.get("file"),
                "Say in which Destination the file is, with `destination`." + Problems.hint("", cast.destinations()));
        return Optional.empty();
    }
}
