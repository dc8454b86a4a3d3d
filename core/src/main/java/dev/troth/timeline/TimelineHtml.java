package dev.troth.timeline;

import dev.troth.promise.effective.Sha256;

/**
 * A story as one page that stands alone: it opens from disk, asks no network for anything, and lets nothing run but the
 * script that it brings.
 */
public final class TimelineHtml {

    private static final int TEXT_WIDTH = 110;

    private TimelineHtml() {}

    /**
     * The page.
     *
     * @param script the text of {@code timeline-view.js}, which draws
     * @param style the text of {@code timeline-view.css}
     */
    public static String of(Timeline timeline, String script, String style) {
        String code = withoutEndOf("script", script).replace("<!--", "<\\!--");
        String looks = withoutEndOf(
                "style",
                style + "body{margin:0}html{background:#fbfaf6}"
                        + "@media (prefers-color-scheme:dark){html{background:#10141b}}");
        String policy = "default-src 'none'; script-src 'sha256-" + Sha256.base64(code) + "'; style-src 'sha256-"
                + Sha256.base64(looks) + "'; img-src data:; base-uri 'none'; form-action 'none'";
        String title = Markup.escaped(Printable.of(timeline.title()));
        String text = Markup.escaped(TimelineText.of(timeline, TEXT_WIDTH, Tones.NONE, false));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="data:,">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main id="troth-timeline"></main>
                <noscript><pre>
                %s</pre></noscript>
                <script type="application/json" id="troth-timeline-data">
                %s</script>
                <script>%s</script>
                </body>
                </html>
                """.formatted(policy, title, looks, text, TimelineJson.of(timeline), code);
    }

    /** An end tag within would end the element around it, wherever it stands; a backslash changes neither script nor style. */
    private static String withoutEndOf(String element, String text) {
        StringBuilder safe = new StringBuilder(text.length());
        String end = "</" + element;
        int at = 0;
        while (at < text.length()) {
            if (text.regionMatches(true, at, end, 0, end.length())) {
                safe.append("<\\/");
                at += 2;
            } else {
                safe.append(text.charAt(at));
                at++;
            }
        }
        return safe.toString();
    }
}
