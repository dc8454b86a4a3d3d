# Findings as a Code Quality report of GitLab. Fingerprints must be unique and should outlive shifted lines, so they count
# the findings of one rule at one path of one file instead of naming the line.
{error: "critical", warning: "major", info: "minor", hint: "info"} as $severity
| .findings
| group_by([.file, .name, .path])
| map(to_entries[] | .value + {nth: .key})
| map({
    description: .message,
    check_name: .name,
    fingerprint: "\(.file) \(.name) \(.path) \(.nth)",
    severity: $severity[.severity],
    location: {path: .file, lines: {begin: .line}}
  })
