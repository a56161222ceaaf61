package krelectra.app.corpus.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import krelectra.annotation.edit.StepName;
import krelectra.app.language.Messages;

/** What steps of the history are called, as far as there are words for them; else as they are. */
final class StepTexts {
  /** As {@link krelectra.store.Import} calls its step. */
  private static final Pattern IMPORT =
      Pattern.compile("import (.+) \\(([^,()]+), SHA-256 [0-9a-f]+\\)");

  private StepTexts() {}

  /** A step in words. */
  static String of(String kept, Messages messages) {
    Matcher imported = IMPORT.matcher(kept);
    if (imported.matches()) {
      return messages.get("step.import", imported.group(1), imported.group(2));
    }
    StepName name = StepName.parse(kept);
    Object[] arguments = name.arguments().toArray();
    if (name.code().equals("repair") && arguments.length > 0) {
      arguments[0] = FindingTexts.rule(name.arguments().getFirst(), messages);
    }
    return messages.find("step." + name.code().replace(' ', '_'), arguments).orElse(kept);
  }
}
