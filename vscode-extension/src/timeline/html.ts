/** Where the parts of the page are, as the webview is to ask for them. */
export interface PageParts {
    readonly cspSource: string;
    readonly nonce: string;
    readonly styles: readonly string[];
    readonly scripts: readonly string[];
}

/** The page of the timeline. It asks nobody for anything but these parts, and runs no script but theirs. */
export function pageOf({ cspSource, nonce, styles, scripts }: PageParts): string {
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles.map(style => `<link rel="stylesheet" href="${style}">`).join('\n')}
<title>Timeline</title>
</head>
<body>
<p id="notice" role="status" hidden></p>
<main id="timeline"></main>
${scripts.map(script => `<script nonce="${nonce}" src="${script}"></script>`).join('\n')}
</body>
</html>
`;
}
