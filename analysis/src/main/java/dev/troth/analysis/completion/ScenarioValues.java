package dev.troth.analysis.completion;

import dev.troth.analysis.FileFacts;
import dev.troth.analysis.completion.Proposal.Kind;
import dev.troth.engine.ConditionTypes;
import dev.troth.engine.object.Condition;
import dev.troth.engine.object.Reference;
import dev.troth.promise.Kinds;
import dev.troth.promise.KubernetesObject;
import dev.troth.scenariofile.ScenarioWords;
import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What can be written in a scenario that no type says: what it is about, and what comes to pass in it, for which it is
 * played.
 */
final class ScenarioValues {

    private final Place scenario;
    private final Surroundings around;

    record Value(String text, Kind kind, String documentation) {}

    ScenarioValues(Place scenario, Surroundings around) {
        this.scenario = scenario;
        this.around = around;
    }

    List<Value> at(Place place) {
        Place owner = place.parent();
        if (owner == null) {
            return List.of();
        }
        return switch (place.index() < 0 ? place.name() : owner.name() + "[]") {
            case "condition" -> conditions(owner);
            case "reason" -> reasons(owner);
            case "event" -> events(owner);
            case "promises[]", "requests[]", "destinations[]" -> files(owner.name());
            case "file" ->
                owner.parent() == null ? List.of() : files(owner.parent().name());
            case "apply" -> {
                List<Value> all = new ArrayList<>(names(place));
                all.addAll(files("requests"));
                all.addAll(files("promises"));
                yield all;
            }
            default -> names(place);
        };
    }

    private ScenarioWords words() {
        return ScenarioWords.of(scenario, around.scenarioFiles());
    }

    private List<Value> names(Place place) {
        return words().at(place).stream()
                .map(name -> new Value(name, Kind.NAME, ""))
                .toList();
    }

    private static Optional<Reference> subject(ScenarioWords words, Place check) {
        return words.subject(check).map(target -> new Reference(target.kind(), target.namespace(), target.name()));
    }

    /** First what comes to pass, then what does not: somebody may well want that it never does. */
    private List<Value> conditions(Place check) {
        ScenarioWords words = words();
        Optional<Reference> subject = subject(words, check);
        List<Value> values = new ArrayList<>();
        Set<String> types = new LinkedHashSet<>();
        for (Condition condition : Witness.of(words.scenario()).conditions(subject)) {
            types.add(condition.type());
            values.add(new Value(text(condition.type(), condition.status()), Kind.VALUE, told(condition)));
        }
        boolean isPromise =
                subject.map(object -> object.kind().equals(Kinds.PROMISE)).orElse(false);
        types.addAll(isPromise ? ConditionTypes.OF_PROMISES : ConditionTypes.OF_REQUESTS);
        for (String type : types) {
            for (String status : List.of(Condition.TRUE, Condition.FALSE)) {
                values.add(new Value(text(type, status), Kind.VALUE, "Does not come to pass in this scenario."));
            }
        }
        return values;
    }

    private static String text(String type, String status) {
        return status.equals(Condition.TRUE) ? type : type + "=" + status;
    }

    private static String told(Condition condition) {
        return "Comes to pass in this scenario, with reason `" + condition.reason() + "`"
                + (condition.message().isEmpty() ? "." : ": " + condition.message());
    }

    private List<Value> reasons(Place check) {
        ScenarioWords words = words();
        String wanted = check.get("condition").stringOrEmpty();
        return Witness.of(words.scenario()).conditions(subject(words, check)).stream()
                .filter(condition -> wanted.isEmpty()
                        || wanted.equals(condition.type())
                        || wanted.startsWith(condition.type() + "="))
                .map(condition -> new Value(
                        condition.reason(),
                        Kind.VALUE,
                        "Of `" + text(condition.type(), condition.status()) + "`"
                                + (condition.message().isEmpty() ? "." : ": " + condition.message())))
                .toList();
    }

    private List<Value> events(Place check) {
        ScenarioWords words = words();
        return Witness.of(words.scenario()).events(subject(words, check)).stream()
                .map(event -> new Value(event.reason(), Kind.VALUE, event.message()))
                .toList();
    }

    /** The files of the project that hold what stands in a list of the scenario, the nearest first. */
    private List<Value> files(String list) {
        Predicate<FileFacts> fits = switch (list) {
            case "promises" -> facts -> !facts.promises().isEmpty();
            case "requests" -> facts -> facts.objects().stream().anyMatch(this::isRequest);
            case "destinations" ->
                facts -> facts.objects().stream()
                        .anyMatch(object -> object.kindText().equals(Kinds.DESTINATION));
            default -> facts -> false;
        };
        return around.otherFiles().stream()
                .filter(file -> fits.test(file.facts()))
                .map(Surroundings.OtherFile::path)
                .sorted(Comparator.comparing((String path) ->
                                path.chars().filter(c -> c == '/').count())
                        .thenComparing(path -> path))
                .map(path -> new Value(path, Kind.FILE, ""))
                .toList();
    }

    private boolean isRequest(KubernetesObject object) {
        return around.project()
                .promiseOffering(object.groupText(), object.kindText())
                .isPresent();
    }
}
