package krelectra.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import krelectra.app.figure.Fact;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.Unit;

/** What is to be known of every figure about the text explored. */
public final class ExploredFacts {
  private ExploredFacts() {}

  /**
   * The facts, in order.
   *
   * @param messages of any package
   */
  public static List<Fact> of(ExploreViewModel explore, Messages messages) {
    Messages own = messages.of(ExploredFacts.class);
    List<Fact> facts = new ArrayList<>();
    Analysis analysis = explore.analysisProperty().get();
    if (analysis != null) {
      facts.add(new Fact("model", analysis.model().name()));
      facts.add(new Fact("model_sha256", analysis.model().sha256()));
      facts.add(new Fact("parameters", Long.toString(analysis.model().parameters())));
    }
    AlignedRows rows = explore.rowsProperty().get();
    if (rows != null) {
      facts.add(new Fact("text", rows.texts().getFirst().text()));
      if (rows.texts().size() > 1) {
        facts.add(new Fact("second_text", rows.texts().get(1).text()));
      }
    }
    Unit unit = explore.unitProperty().get();
    facts.add(new Fact("unit", own.get("unit." + unit.name().toLowerCase(Locale.ROOT))));
    return facts;
  }
}
