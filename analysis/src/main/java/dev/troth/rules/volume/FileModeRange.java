package dev.troth.rules.volume;

import dev.troth.analysis.Findings;
import dev.troth.analysis.Fix;
import dev.troth.analysis.FixSafety;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Pipeline;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.yaml.Place;
import dev.troth.yaml.YamlScalar;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A file mode outside of 0 to 0777, mostly an octal number without the 0 that makes it one. */
final class FileModeRange implements PromiseRule {

    private static final RuleInfo INFO = RuleInfo.error("volume-13", "file-mode-range")
            .says("A file mode lies between 0 and 0777, octal")
            .fix(FixSafety.REVIEW);

    private static final BigDecimal MOST = BigDecimal.valueOf(0777);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        for (Pipeline pipeline : promise.pipelines()) {
            pipeline.volumes().forEach(volume -> VolumeFiles.modes(volume).forEach(mode -> check(mode, findings)));
        }
    }

    private static void check(Place place, Findings findings) {
        boolean whole = place.scalar().filter(scalar -> scalar.kind() == YamlScalar.Kind.INTEGER).isPresent();
        if (!whole) {
            return;
        }
        BigDecimal mode = new BigDecimal(place.scalar().map(YamlScalar::json).orElse("0"));
        if (mode.signum() >= 0 && mode.compareTo(MOST) <= 0) {
            return;
        }
        String written = findings.source().text(place.value());
        String octal = meantOctal(written);
        findings.add(INFO, place)
                .message(
                        "`%s` is %s for Kubernetes, which takes modes from 0 to 511, that is 0777 octal, and refuses the Job.%s",
                        written,
                        mode.toPlainString(),
                        octal == null ? " Octal numbers begin with a 0: `0644`." : " Write `" + octal + "`.")
                .fix(
                        octal == null
                                ? null
                                : Fix.of(
                                        FixSafety.REVIEW,
                                        "Write `" + octal + "`",
                                        findings.edits().replace(place, octal)));
    }

    /** {@code 644} was meant as octal: three digits up to 7. */
    private static @Nullable String meantOctal(String written) {
        return written.length() == 3 && written.chars().allMatch(c -> c >= '0' && c <= '7') ? "0" + written : null;
    }
}
