package dev.troth.cli;

import dev.troth.workspace.Ingredient;
import dev.troth.workspace.LeftOut;
import java.util.List;

/** Says what was not looked at, because it is not applied as it stands, and how to check what is. */
final class LeftOutReport {

    private LeftOutReport() {}

    static void write(List<LeftOut> all, Output out) {
        for (Ingredient ingredient : Ingredient.values()) {
            List<LeftOut> some =
                    all.stream().filter(each -> each.ingredient() == ingredient).toList();
            if (!some.isEmpty()) {
                out.line(sentence(
                        ingredient, some.size(), Visible.text(some.getFirst().name())));
            }
        }
    }

    private static String sentence(Ingredient ingredient, int count, String first) {
        boolean one = count == 1;
        String what = switch (ingredient) {
            case HELM_TEMPLATE -> one ? "a template of a Helm chart" : "templates of Helm charts";
            case KUSTOMIZE_PATCH -> one ? "a patch of kustomize" : "patches of kustomize";
            case SPLIT_WORKFLOW -> one ? "a workflow of a split Promise" : "workflows of split Promises";
        };
        String command = switch (ingredient) {
            case HELM_TEMPLATE -> "helm template CHART";
            case KUSTOMIZE_PATCH -> "kustomize build DIR";
            case SPLIT_WORKFLOW -> "kratix build promise NAME --dir DIR";
        };
        return "Left out: " + first + (one ? "" : " and " + (count - 1) + " more") + ", " + what
                + ". To check what becomes of " + (one ? "it" : "them") + ": `" + command + " | troth validate -`.";
    }
}
