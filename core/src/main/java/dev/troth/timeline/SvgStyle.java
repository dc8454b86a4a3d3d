package dev.troth.timeline;

/** The looks of a drawing in SVG, light and dark. */
final class SvgStyle {

    private SvgStyle() {}

    /** Rules that hold only below the element of that id, so that they do no harm to a page around it. */
    static String of(String id) {
        return """
                <style>
                #ID{--ground:#fff;--ink:#1b2230;--quiet:#5b6475;--line:#e3e0d7;--lane:#f7f5ef;--good:#16794c;--good-fill:#bfe5d0;--bad:#c22f23;--bad-fill:#f6c8c2;--waiting:#8f5500;--waiting-fill:#f3dcae;--person:#6a35cf;--person-fill:#e0d3fa;--run:#dbe6fb;--run-line:#8fb0ea;--own:#d9dde6}
                @media (prefers-color-scheme:dark){#ID{--ground:#171c26;--ink:#e7eaf0;--quiet:#9aa5b8;--line:#2b3342;--lane:#131821;--good:#5fd39b;--good-fill:#1d5c41;--bad:#ff8a7d;--bad-fill:#7a2a24;--waiting:#f2bd5a;--waiting-fill:#5c4415;--person:#bda2ff;--person-fill:#41307a;--run:#1f2d4a;--run-line:#42619c;--own:#3a4354}}
                #ID text{font:11px system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink)}
                #ID .ground{fill:var(--ground);stroke:var(--line)}
                #ID .title{font-size:17px;font-weight:680}
                #ID .quiet,#ID .time,#ID .own-name,#ID .never{fill:var(--quiet)}
                #ID .never{font-style:italic}
                #ID .never,#ID .beside{paint-order:stroke;stroke:var(--ground);stroke-width:3px}
                #ID .name{font-size:12px;font-weight:600}
                #ID .subject{font-size:12.5px;font-weight:700}
                #ID .first{font-weight:650}
                #ID .wait{fill:var(--waiting);font-size:10px}
                #ID .lane{fill:var(--lane)}
                #ID .line{stroke:var(--line);fill:none}
                #ID .tick{stroke:var(--quiet)}
                #ID .gap{fill:url(#ID-gap);opacity:.5}
                #ID .stripe{fill:var(--line)}
                #ID .fail-ground{fill:var(--bad-fill)}
                #ID .fail-stripe{fill:var(--bad);opacity:.45}
                #ID .stop-ground{fill:var(--waiting-fill)}
                #ID .stop-stripe{fill:var(--waiting);opacity:.3}
                #ID .guide{fill:none;stroke-dasharray:3 3;opacity:.55}
                #ID .guide.person{stroke:var(--person)}
                #ID .guide.clock{stroke:var(--waiting)}
                #ID .run{fill:var(--run);stroke:var(--run-line)}
                #ID .run.failed{fill:var(--bad-fill);stroke:var(--bad);fill-opacity:.5}
                #ID .run.suspended,#ID .run.stopped,#ID .run.deleted,#ID .run.unfinished{fill:var(--waiting-fill);stroke:var(--waiting);fill-opacity:.6}
                #ID .step{fill:var(--good-fill);stroke:var(--good);stroke-width:.8}
                #ID .step.own{fill:var(--own);stroke:var(--quiet);stroke-width:.6}
                #ID .step.failed,#ID .step.killed{fill:url(#ID-fail);stroke:var(--bad)}
                #ID .step.stopped{fill:url(#ID-stop);stroke:var(--waiting)}
                #ID .step.unfinished{fill:var(--waiting-fill);stroke:var(--waiting);stroke-dasharray:4 2}
                #ID .mark circle{fill:var(--ground);stroke:var(--quiet);stroke-width:1.6}
                #ID .mark.good circle{fill:var(--good-fill);stroke:var(--good)}
                #ID .mark.bad circle{fill:var(--bad-fill);stroke:var(--bad)}
                #ID .mark.waiting circle{fill:var(--waiting-fill);stroke:var(--waiting)}
                #ID .mark.person circle{fill:var(--person-fill);stroke:var(--person)}
                #ID .is-bad{fill:var(--bad);font-weight:650}
                #ID .is-good{fill:var(--good);font-weight:650}
                #ID .is-waiting{fill:var(--waiting);font-weight:650}
                #ID .is-person{fill:var(--person);font-weight:650}
                </style>
                <defs>
                <pattern id="ID-gap" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="4" height="8"/></pattern>
                <pattern id="ID-fail" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="fail-ground" width="6" height="6"/><rect class="fail-stripe" width="3" height="6"/></pattern>
                <pattern id="ID-stop" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stop-ground" width="6" height="6"/><rect class="stop-stripe" width="3" height="6"/></pattern>
                </defs>
                """.replace("ID", id);
    }

    /** The class of a tone. */
    static String of(Tone tone) {
        return switch (tone) {
            case GOOD -> "good";
            case BAD -> "bad";
            case WAITING -> "waiting";
            case PERSON -> "person";
            case TITLE, FAINT, NAME -> "plain";
        };
    }
}
