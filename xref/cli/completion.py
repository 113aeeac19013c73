"""Completion for PowerShell, beside the shells that click knows: bash, zsh and fish."""

from __future__ import annotations

import os

from click.shell_completion import CompletionItem, ShellComplete, add_completion_class

SOURCE = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = $commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -le $cursorPosition }
    $env:COMP_WORDS = ($words | ForEach-Object { $_.Extent.Text }) -join "`n"
    $env:COMP_CWORD = $wordToComplete
    $env:%(complete_var)s = 'powershell_complete'
    try {
        & %(prog_name)s | Where-Object { $_ } | ForEach-Object {
            $kind, $value, $help = $_ -split "`t", 3
            [System.Management.Automation.CompletionResult]::new($value, $value, $kind, $help)
        }
    } finally {
        Remove-Item 'Env:%(complete_var)s', 'Env:COMP_WORDS', 'Env:COMP_CWORD' -ErrorAction SilentlyContinue
    }
}
"""
"""What PowerShell runs when Tab is pressed. Source: Microsoft Learn, Register-ArgumentCompleter."""


@add_completion_class
class PowerShellComplete(ShellComplete):
    """Answers PowerShell: one candidate a line, with its kind, its value and a tooltip, which may not be empty."""

    name = "powershell"
    source_template = SOURCE

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one at the cursor, and that word as far as it is typed."""
        words = [word.strip("\"'") for word in os.environ.get("COMP_WORDS", "").split("\n")[1:] if word]
        incomplete = os.environ.get("COMP_CWORD", "").strip("\"'")
        if incomplete and words and words[-1] == incomplete:
            words.pop()
        return words, incomplete

    def complete(self) -> str:
        """Return the candidates; none for files and folders, which PowerShell then completes by itself."""
        items = self.get_completions(*self.get_completion_args())
        return "\n".join(self.format_completion(item) for item in items if item.type == "plain")

    def format_completion(self, item: CompletionItem) -> str:
        """Return one candidate: options are parameter names to PowerShell, all else are values."""
        kind = "ParameterName" if item.value.startswith("-") else "ParameterValue"
        return f"{kind}\t{item.value}\t{item.help or item.value}"
