package krelectra.app.corpus.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import krelectra.annotation.agreement.Warning;
import krelectra.app.language.Messages;

/** Warnings about agreement in the words of the language at hand. */
final class WarningTexts {
  private WarningTexts() {}

  /** A sentence. */
  static String of(Warning warning, Messages messages) {
    List<Object> facts = new ArrayList<>(warning.facts());
    if (warning.kind() == Warning.Kind.PREVALENCE && "".equals(facts.getFirst())) {
      // One label against the rest: the rest has no name.
      facts.set(0, messages.get("warning.rest"));
    }
    facts.replaceAll(fact -> fact instanceof Enum<?> named ? name(named) : fact);
    return messages.get("warning." + name(warning.kind()), facts.toArray());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
