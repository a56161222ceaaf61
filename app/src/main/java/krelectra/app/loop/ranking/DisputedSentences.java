package krelectra.app.loop.ranking;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.app.loop.DisputeMethod;
import krelectra.app.loop.Disputed;
import krelectra.app.loop.DisputedQueue;
import krelectra.app.loop.HeldOut;

/**
 * Sorts the labels of a set by how much models dispute them that have not seen them.
 *
 * @param held what those said of each item
 * @param labels the set's, as they are shown
 */
public record DisputedSentences(DataSet set, List<HeldOut> held, List<String> labels) {
  /** The sentences, the most disputed first; where the model says the same is left out. */
  public List<RankedSentence> sentences() {
    DisputeMethod method =
        set.rule().task() == DataSetTask.TOKENS ? DisputeMethod.LOSS : DisputeMethod.CONFIDENT;
    List<RankedSentence> all = new ArrayList<>();
    for (Disputed each : new DisputedQueue(set, method).of(held)) {
      DataItem item = each.item();
      if (!each.predicted().equals(each.label()) && !item.sentence().isEmpty()) {
        all.add(new RankedSentence(item.document(), item.sentence(), why(each)));
      }
    }
    return all;
  }

  private Why why(Disputed disputed) {
    var reason = disputed.reason();
    return reason == null
        ? Why.of("tagged", disputed.label(), disputed.predicted())
        : Why.of(reason, labels);
  }
}
