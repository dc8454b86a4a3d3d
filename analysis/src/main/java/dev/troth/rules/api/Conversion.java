package dev.troth.rules.api;

import dev.troth.analysis.Findings;
import dev.troth.analysis.RuleInfo;
import dev.troth.promise.Api;
import dev.troth.promise.Promise;
import dev.troth.rules.PromiseRule;
import dev.troth.schema.Names;
import dev.troth.yaml.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How versions are turned into each other ({@code validateCustomResourceConversion}). */
final class Conversion implements PromiseRule {

    private static final RuleInfo INFO =
            RuleInfo.error("api-31", "invalid-conversion").says("A conversion has a strategy, and `Webhook` a webhook");

    private static final List<String> REVIEWS = List.of("v1", "v1beta1");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Promise promise, Findings findings) {
        promise.api().ifPresent(api -> check(api, findings));
    }

    private static void check(Api api, Findings findings) {
        Place conversion = api.spec().get("conversion");
        Place strategy = conversion.get("strategy");
        Place webhook = conversion.get("webhook");
        if (conversion.isNothing()) {
            VersionTypes.check(api, INFO, findings);
        } else if (strategy.stringOrEmpty().equals("Webhook")) {
            webhook(webhook, findings);
        } else if (strategy.stringOrEmpty().equals("None")) {
            unused(webhook, findings);
            VersionTypes.check(api, INFO, findings);
        } else if (conversion.isMapping()) {
            strategy(strategy, findings);
        }
    }

    private static void strategy(Place strategy, Findings findings) {
        if (strategy.isNothing() || strategy.string().isPresent()) {
            findings.add(INFO, strategy)
                    .message("A conversion has the strategy `None` or `Webhook`, and Kubernetes refuses every other."
                            + " Write one of them, or leave `conversion` out, which means `None`.");
        }
    }

    private static void unused(Place webhook, Findings findings) {
        boolean set = webhook.get("clientConfig").isMapping()
                || !webhook.get("conversionReviewVersions").items().isEmpty();
        if (set) {
            findings.addAtKey(INFO, webhook)
                    .message("With the strategy `None` Kubernetes refuses a `webhook`. Write `strategy: Webhook`, or"
                            + " leave it out.");
        }
    }

    private static void webhook(Place webhook, Findings findings) {
        Place client = webhook.get("clientConfig");
        if (client.isNothing()) {
            findings.add(INFO, client)
                    .message("The strategy `Webhook` needs `webhook.clientConfig` with the address of a webhook, or"
                            + " Kubernetes refuses the API.");
        } else if (client.isMapping()) {
            client(client, findings);
        }
        versions(webhook.get("conversionReviewVersions"), findings);
    }

    private static void client(Place client, Findings findings) {
        Place url = client.get("url");
        Place service = client.get("service");
        if (url.isNothing() == service.isNothing()) {
            findings.add(INFO, client, client.key())
                    .message("A webhook has either a `url` or a `service`, and Kubernetes refuses the API with both or"
                            + " none. Write one.");
        } else if (url.string().isPresent() && !isAddress(url.stringOrEmpty())) {
            findings.add(INFO, url)
                    .message(
                            "`%s` is no address that Kubernetes takes for a webhook: it begins with `https://`, and"
                                    + " has no user, query or fragment.",
                            url.stringOrEmpty());
        }
        for (String field : List.of("name", "namespace")) {
            if (service.isMapping() && service.get(field).isNothing()) {
                findings.add(INFO, service.get(field))
                        .message("The webhook's service has no `%s`, so Kubernetes refuses the API. Write it.", field);
            }
        }
    }

    private static boolean isAddress(String url) {
        String rest = url.startsWith("https://") ? url.substring("https://".length()) : "";
        return !rest.isEmpty()
                && rest.charAt(0) != '/'
                && rest.chars().noneMatch(c -> c == '@' || c == '?' || c == '#' || c == ' ');
    }

    private static void versions(Place versions, Findings findings) {
        if (versions.isNothing() || (versions.isSequence() && versions.items().isEmpty())) {
            findings.add(INFO, versions)
                    .message("The strategy `Webhook` needs `webhook.conversionReviewVersions`, such as `[v1]`, or"
                            + " Kubernetes refuses the API.");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Place version : versions.items()) {
            String name = version.stringOrEmpty();
            if (!seen.add(name)) {
                findings.add(INFO, version)
                        .message("`%s` is there twice, which Kubernetes refuses. Leave one out.", name);
            } else if (version.string().isPresent()) {
                Names.dns1035Label(name)
                        .ifPresent(flaw -> findings.add(INFO, version)
                                .message(
                                        "`%s` %s, so it is no version, and Kubernetes refuses the API.",
                                        name, flaw.what()));
            }
        }
        if (versions.isSequence() && seen.stream().noneMatch(REVIEWS::contains)) {
            findings.add(INFO, versions)
                    .message("Kubernetes speaks `v1` and `v1beta1` to a conversion webhook, and refuses the API when"
                            + " neither is listed. Add `v1`.");
        }
    }
}
