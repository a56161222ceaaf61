package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.app.language.Language;
import krelectra.app.manual.Manual;
import krelectra.app.manual.Section;
import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code manual}: how everything works. */
@Command(
    name = "manual",
    description = "Prints the manual, or those of its sections that hold all the words given.")
final class ManualCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "WORD", description = "To be looked for.")
  List<String> words = List.of();

  @Option(names = "--language", paramLabel = "korean|english")
  @Nullable Language language;

  @Mixin ResultOption result;

  ManualCommand(Session session) {
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    String query = String.join(" ", words);
    Language spoken = language != null ? language : Language.ofPlatform();
    List<Section> found = Manual.in(spoken).find(query);
    if (found.isEmpty()) {
      throw InputException.at(
          "manual", "no section holds all of: " + query, "give fewer words, or none");
    }
    result.write(
        writer -> {
          for (Section section : found) {
            writer.write("#".repeat(section.level()) + " " + section.title() + "\n\n");
            writer.write(section.text() + "\n\n");
          }
        });
    return 0;
  }
}
