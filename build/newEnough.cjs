// In the place of what vscode-languageclient asks of semver: whether this VS Code is as new as it needs. Our manifest asks
// for the same version (`engines.vscode`), and VS Code installs nothing that is newer than itself.
module.exports = () => ({ prerelease: [] });
