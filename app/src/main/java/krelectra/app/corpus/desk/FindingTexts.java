package krelectra.app.corpus.desk;

import krelectra.annotation.format.check.Finding;
import krelectra.app.language.Messages;

/**
 * What is said of findings, as far as there are words for them; else what the check itself says.
 */
final class FindingTexts {
  private FindingTexts() {}

  /** What a rule is called. */
  static String rule(String rule, Messages messages) {
    return messages.find("rule." + rule).orElse(rule);
  }

  /** Where something was found, and what. */
  static String of(Finding finding, Messages messages) {
    String message =
        finding.details().isEmpty()
            ? finding.message()
            : messages
                .find("found." + finding.rule(), finding.details().toArray())
                .orElse(finding.message());
    String document = finding.subject().document();
    return document.isEmpty() ? message : document + " · " + message;
  }
}
