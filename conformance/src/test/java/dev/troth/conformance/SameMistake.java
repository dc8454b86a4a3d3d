package dev.troth.conformance;

import dev.troth.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places at which a mistake may be shown that the server noticed elsewhere: it names what came of the mistake, people want
 * to see what they wrote.
 */
final class SameMistake {

    private static final Pattern MISSING_VOLUME = Pattern.compile("Not found: \"([^\"]*)\"");
    private static final Pattern OVER_LIMIT = Pattern.compile("less than or equal to (\\S+) limit");
    private static final Pattern BAD_VALUE = Pattern.compile("Invalid value: \"((?:[^\"\\\\]|\\\\.)*)\"");

    private SameMistake() {}

    /**
     * The field itself first.
     *
     * @param field in the document, see {@link ServerField}
     */
    static List<List<String>> places(List<String> field, Recording.Cause cause, Place document) {
        List<List<String>> places = new ArrayList<>();
        places.add(field);
        if (field.size() > 1 && field.subList(0, 2).equals(List.of("spec", "api"))) {
            ofCrd(field, cause, document, places);
        } else if (field.contains("workflows")) {
            ofJob(field, cause, document, places);
        }
        return places;
    }

    private static void ofCrd(List<String> field, Recording.Cause cause, Place document, List<List<String>> places) {
        if (cause.message().contains("must be spec.names.plural+\".\"+spec.group")) {
            places.add(List.of("spec", "api", "spec", "group"));
            places.add(List.of("spec", "api", "spec", "names", "plural"));
        }
        if (field.contains("storedVersions")) {
            places.add(List.of("spec", "api", "spec", "versions"));
        }
        // Kubernetes makes these names from the kind where they are not written.
        if (List.of("listKind", "singular").contains(field.getLast())
                && at(document, field).isNothing()) {
            places.add(List.of("spec", "api", "spec", "names", "kind"));
        }
    }

    private static void ofJob(List<String> field, Recording.Cause cause, Place document, List<List<String>> places) {
        int workflow = field.indexOf("workflows");
        List<String> pipeline = field.subList(0, Math.min(field.size(), workflow + 4));
        Matcher badValue = BAD_VALUE.matcher(cause.message());
        List<String> name = with(pipeline, "metadata", "name");
        if (field.getLast().equals("labels") && badValue.find()) {
            // Kratix puts the name of the Pipeline into a label, Kubernetes that of the Job, which ends in it.
            String written = at(document, name).stringOrEmpty();
            if (badValue.group(1).equals(written) || badValue.group(1).contains("-dry-run-" + written + "-")) {
                places.add(name);
            }
        }
        int mounts = field.indexOf("volumeMounts");
        if (mounts > 0 && mounts < field.size() - 1 && !field.get(mounts + 1).matches("\\d+")) {
            // The server does not say which of the mounts.
            List<String> list = field.subList(0, mounts + 1);
            for (int i = 0; i < at(document, list).items().size(); i++) {
                List<String> mount = with(list, Integer.toString(i));
                places.add(with(mount, field.getLast()));
            }
        }
        Matcher missing = MISSING_VOLUME.matcher(cause.message());
        if (mounts > 0 && missing.find()) {
            // A volume that is wrong in itself does not count as one.
            List<String> volumes = with(pipeline, "spec", "volumes");
            for (int i = 0; i < at(document, volumes).items().size(); i++) {
                List<String> volume = with(volumes, Integer.toString(i));
                if (at(document, with(volume, "name")).stringOrEmpty().equals(missing.group(1))) {
                    places.add(with(volume, ServerField.ANYTHING));
                }
            }
        }
        Matcher overLimit = OVER_LIMIT.matcher(cause.message());
        if (overLimit.find()) {
            List<String> resources = field.subList(0, field.indexOf("resources") + 1);
            places.add(with(resources, "limits", overLimit.group(1)));
        }
        if (field.contains("tolerations") && cause.message().contains("value must be empty")) {
            places.add(with(field.subList(0, field.size() - 1), "value"));
        }
    }

    private static List<String> with(List<String> path, String... more) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(more));
        return longer;
    }

    /** What stands at a path; absent where nothing does. */
    static Place at(Place document, List<String> path) {
        Place place = document;
        for (String segment : path) {
            List<Place> items = place.items();
            boolean item = segment.matches("\\d{1,6}") && Integer.parseInt(segment) < items.size();
            place = item ? items.get(Integer.parseInt(segment)) : place.get(segment);
        }
        return place;
    }
}
