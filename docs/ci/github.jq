# Findings as workflow commands of GitHub Actions, which show them as annotations. Hints stay in the log.
def data: gsub("%"; "%25") | gsub("\r"; "%0D") | gsub("\n"; "%0A");
def property: data | gsub(":"; "%3A") | gsub(","; "%2C");
{error: "error", warning: "warning", info: "notice", hint: "debug"} as $command
| .findings[]
| if .severity == "hint" then "::debug::\(.file | data):\(.line) \(.message | data)"
  else "::\($command[.severity]) file=\(.file | property),line=\(.line),col=\(.column),endLine=\(.endLine),endColumn=\(.endColumn),title=\(.name | property)::\(.message | data)"
  end
