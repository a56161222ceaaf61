package krelectra.app.corpus.check;

import java.util.List;
import krelectra.annotation.format.check.Finding;
import krelectra.annotation.format.check.Repairs;

/**
 * What a rule found.
 *
 * @param rule in a word
 * @param count how many there are
 * @param findings as many as are listed
 */
public record RuleFindings(
    String rule, Finding.Severity severity, long count, List<Finding> findings) {
  /** Copies the list. */
  public RuleFindings {
    findings = List.copyOf(findings);
  }

  /** Whether something can be done about them without asking what was meant. */
  public boolean isRepairable() {
    return Repairs.rules().contains(rule);
  }
}
