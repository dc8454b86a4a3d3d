package dev.troth.rules.types;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.analysis.Severity;
import dev.troth.analysis.Text;
import dev.troth.schema.Field;
import dev.troth.schema.Mismatch;
import dev.troth.schema.RuleRef;
import dev.troth.schema.Type;
import dev.troth.yaml.Place;
import java.util.List;
import java.util.function.Function;

/** Turns mismatches into findings. */
public final class TypeFindings {

    private final Findings findings;
    private final Function<String, RuleInfo> rules;
    private final Words words;
    private final TypeFixes fixes;

    /**
     * Findings for a file.
     *
     * @param rules the rule of a code
     */
    public TypeFindings(Findings findings, Function<String, RuleInfo> rules) {
        this.findings = findings;
        this.rules = rules;
        this.words = new Words(findings.source());
        this.fixes = new TypeFixes(findings.source());
    }

    /** Adds a finding for each mismatch. */
    public void addAll(List<Mismatch> mismatches) {
        mismatches.forEach(this::add);
    }

    private void add(Mismatch mismatch) {
        Findings.Draft draft = findings.add(rules.apply(mismatch.rule().code()), mismatch.place(), mismatch.span());
        if (mismatch.rule().weight() != RuleRef.Weight.OWN) {
            draft.severity(mismatch.rule().weight() == RuleRef.Weight.ERROR ? Severity.ERROR : Severity.WARNING);
        }
        draft.message(message(mismatch)).fix(fixes.of(mismatch));
        if (mismatch instanceof Mismatch.DuplicateItem duplicate) {
            draft.related(duplicate.first(), "the first one");
        }
    }

    private String message(Mismatch mismatch) {
        return switch (mismatch) {
            case Mismatch.UnknownField unknown -> unknown(unknown);
            case Mismatch.WrongCase wrongCase ->
                Text.fill(
                        "`%s` is `%s` in the wrong letter case. Kratix takes it, other tools do not. Write `%s`.",
                        wrongCase.place().name(), wrongCase.field(), wrongCase.field());
            case Mismatch.MissingField missing -> missing(missing);
            case Mismatch.EmptyValue empty ->
                Text.fill(
                        "%s is empty, %s. Remove it or fill it in.", words.subject(empty.place()), consequence(empty));
            case Mismatch.WrongType wrongType -> wrongType(wrongType);
            case Mismatch.NotOneOf notOneOf ->
                Text.fill(
                        "%s must be %s, not %s, %s.%s",
                        words.subject(notOneOf.place()),
                        words.anyOf(notOneOf.allowed()),
                        words.written(notOneOf.place()),
                        consequence(notOneOf),
                        words.didYouMean(notOneOf.nearest()));
            case Mismatch.Malformed malformed -> malformed(malformed);
            case Mismatch.PatternMismatch pattern ->
                Text.fill(
                        "%s does not match `%s`, %s.",
                        words.written(pattern.place()), pattern.pattern(), consequence(pattern));
            case Mismatch.OutOfRange range ->
                Text.fill(
                        "%s must be %s, not %s, %s.",
                        words.subject(range.place()), range.limits(), words.written(range.place()), consequence(range));
            case Mismatch.WrongLength length ->
                Text.fill(
                        "%s has %s %s, but %s, %s.",
                        words.subject(length.place()),
                        length.is(),
                        length.what(),
                        length.most() >= 0 && length.is() > length.most()
                                ? "may have at most " + length.most()
                                : "needs at least " + length.least(),
                        consequence(length));
            case Mismatch.EmptyItem item ->
                Text.fill(
                        "%s is empty, and Kubernetes reads that as nothing at all. Fill it in or remove the dash.",
                        words.subject(item.place()));
            case Mismatch.DuplicateItem duplicate ->
                Text.fill(
                        "%s %s, %s.",
                        words.subject(duplicate.place()),
                        duplicate.by().isEmpty()
                                ? "stands in the list already"
                                : "has the same " + words.allOf(duplicate.by()) + " as another one",
                        consequence(duplicate));
            case Mismatch.BrokenCondition condition ->
                Text.fill(
                        "%s %s, %s.",
                        words.subject(condition.place()), broken(condition.condition()), consequence(condition));
        };
    }

    private String malformed(Mismatch.Malformed malformed) {
        String subject = malformed.atKey()
                ? "The key " + words.code(malformed.text())
                : malformed.text().isEmpty() ? words.subject(malformed.place()) : words.code(malformed.text());
        return Text.fill("%s %s, %s.%s", subject, malformed.flaw().what(), consequence(malformed), remedy(malformed));
    }

    /** What to write; where nobody can guess that, what it may be made of. */
    private String remedy(Mismatch.Malformed malformed) {
        String write = words.write(malformed.flaw().better());
        return write.isEmpty() ? " Allowed: " + malformed.grammar() + "." : write;
    }

    private String consequence(Mismatch mismatch) {
        return mismatch.rule().weight() == RuleRef.Weight.WARNING
                ? "although Kratix does not look at it"
                : Consequence.of(mismatch.rule(), Words.kind(mismatch.place()));
    }

    private static String broken(String condition) {
        return switch (condition) {
            case "anyOf" -> "fits none of the alternatives that the schema allows (`anyOf`)";
            case "oneOf" -> "does not fit exactly one of the alternatives that the schema allows (`oneOf`)";
            default -> "is what the schema excludes (`" + condition + "`)";
        };
    }

    private String unknown(Mismatch.UnknownField unknown) {
        if (unknown.rule().code().equals("schema-01") && unknown.renamed()) {
            return Text.fill(
                    "`%s` is no field; Kratix' documentation has it in place of `apiVersion` by mistake. No server"
                            + " knows what this is. Write `apiVersion`.",
                    unknown.place().name());
        }
        if (unknown.rule().code().equals("yaml-09")) {
            return Text.fill(
                    "The key `%s` without quotes is `\"%s\"` for Kubernetes, which reads YAML 1.1, and that is no"
                            + " field of %s, %s. Write the key in quotes, or is it a slip?",
                    findings.source().text(unknown.span()),
                    unknown.place().name(),
                    words.owner(unknown.place()),
                    unknown.refused() ? "so it refuses the object" : "so it is dropped");
        }
        String effect = unknown.refused() ? consequence(unknown) : "so Kubernetes drops it without a word";
        return Text.fill(
                "%s is no field of %s, %s.%s",
                words.code(unknown.place().name()), words.owner(unknown.place()), effect, remedy(unknown));
    }

    private String remedy(Mismatch.UnknownField unknown) {
        if (unknown.put() != null) {
            return " It belongs into `" + unknown.put() + "`.";
        }
        if (Indentation.isWrong(unknown)) {
            return Indentation.remedy(unknown);
        }
        String inScenario = ScenarioStrangers.remedy(unknown);
        if (inScenario != null) {
            return inScenario;
        }
        if (unknown.meant() != null) {
            return unknown.renamed()
                    ? words.didYouMean(unknown.meant())
                    : " There is `" + unknown.meant() + "`, but it is written already.";
        }
        return words.known(unknown.in());
    }

    private String missing(Mismatch.MissingField missing) {
        Field field = missing.field();
        String what = missing.place().isNothing() ? "is missing" : "is empty";
        String only =
                field.type() instanceof Type.StringType text && text.oneOf().size() == 1
                        ? text.oneOf().getFirst()
                        : null;
        return Text.fill(
                "`%s` of %s %s, %s. %s",
                field.name(),
                words.owner(missing.place()),
                what,
                consequence(missing),
                only == null
                        ? missing.place().isNothing() ? "Add it." : "Fill it in."
                        : "Write `" + field.name() + ": " + only + "`.");
    }

    private String wrongType(Mismatch.WrongType wrong) {
        Place place = wrong.place();
        String subject = words.subject(place);
        String written = words.written(place);
        String noun = wrong.expected().noun();
        return switch (wrong.mistake()) {
            case BOOLEAN_FOR_STRING ->
                Text.fill(
                        "%s without quotes is the boolean `%s` for Kubernetes (YAML 1.1), but %s must be %s.",
                        written, words.json(place), words.inSentence(place), words.asText(wrong.expected(), place));
            case NUMBER_FOR_STRING ->
                Text.fill(
                        "%s is %s here, but %s must be %s.",
                        written,
                        words.json(place).equals(words.text(place))
                                ? "a number"
                                : "the number `" + words.json(place) + "`",
                        words.inSentence(place),
                        words.asText(wrong.expected(), place));
            case QUOTED -> Text.fill("%s must be %s, but the quotes make it a string. Remove them.", subject, noun);
            case FRACTION ->
                Text.fill("%s must be %s, but %s has a fraction, %s.", subject, noun, written, consequence(wrong));
            case ITEM_FOR_LIST ->
                Text.fill("%s must be a list, %s. Put `- ` in front of the item.", subject, consequence(wrong));
            case VALUE_FOR_LIST ->
                Text.fill(
                        "%s must be a list, even for one value, %s. Write `[%s]`.",
                        subject, consequence(wrong), words.text(place));
            case PAIRS_FOR_LIST ->
                Text.fill(
                        "%s must be a list of `name` and `value`, not a mapping, %s. Write `- name: …` and `value: …`.",
                        subject, consequence(wrong));
            case NAME_FOR_OBJECT ->
                Text.fill(
                        "%s must be an object, not just a name, %s. Write `name: %s`.",
                        subject, consequence(wrong), words.text(place));
            case OTHER ->
                Text.fill("%s must be %s, not %s, %s.", subject, noun, words.shape(place), consequence(wrong));
        };
    }
}
