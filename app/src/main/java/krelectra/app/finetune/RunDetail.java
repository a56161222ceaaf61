package krelectra.app.finetune;

import java.util.List;
import krelectra.app.run.RunMetrics;
import krelectra.app.run.RunSummary;

/**
 * The run at hand.
 *
 * @param log the last lines of its log
 */
public record RunDetail(RunSummary summary, RunMetrics metrics, List<String> log) {
  public RunDetail {
    log = List.copyOf(log);
  }
}
