package krelectra.app.command;

import krelectra.app.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"KR-ELECTRA Workbench " + Version.text()};
  }
}
