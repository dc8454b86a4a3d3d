package dev.troth.rules.api;

import dev.troth.analysis.Edit;
import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.ApiVersion;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.Span;
import dev.troth.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kratix adds its columns {@code message} and {@code status} only to versions that have none of their own ({@code
 * promise_controller.go}, {@code setStatusFieldsOnCRD}).
 */
final class HiddenStatusColumns implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.warning("api-19", "own-columns-hide-status")
            .says("Own printer columns show Kratix' status too")
            .fix(FixSafety.REVIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> api.versions().forEach(version -> check(version, findings)));
    }

    private static void check(ApiVersion version, Findings findings) {
        Place columns = version.additionalPrinterColumns();
        boolean hidden =
                !columns.items().isEmpty() && columns.items().stream().noneMatch(HiddenStatusColumns::showsStatus);
        if (hidden) {
            findings.addAtKey(INFO, columns)
                    .message("With columns of your own, Kratix adds none: `kubectl get` then shows neither"
                            + " `.status.message` nor whether the request is reconciled. Add both.")
                    .fix(addThem(columns, findings));
        }
    }

    private static boolean showsStatus(Place column) {
        String path = column.get("jsonPath").stringOrEmpty();
        return path.startsWith(".status.message") || path.startsWith(".status.conditions");
    }

    private static @Nullable Fix addThem(Place columns, Findings findings) {
        if (!(columns.node() instanceof YamlSequence list) || list.flow() || list.isEmpty()) {
            return null;
        }
        Span last = list.items().getLast().value().span();
        int column = findings.source()
                .position(list.items().getFirst().value().span().start())
                .column();
        String dash = "\n" + " ".repeat(Math.max(0, column - 2)) + "- ";
        String next = "\n" + " ".repeat(column);
        String text = dash + "name: message" + next + "type: string" + next + "jsonPath: .status.message"
                + dash + "name: status" + next + "type: string" + next
                + "jsonPath: .status.conditions[?(@.type==\"Reconciled\")].message";
        return Fix.of(FixSafety.REVIEW, "Add the columns of Kratix", List.of(new Edit(Span.at(last.end()), text)));
    }
}
