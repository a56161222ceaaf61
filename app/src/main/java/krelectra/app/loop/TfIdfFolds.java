package krelectra.app.loop;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.dataset.DataItem;
import krelectra.inference.Cancellation;
import krelectra.inference.training.baselines.Baselines;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.Task;

/** TF-IDF with logistic regression, for comparison: seconds where a network takes minutes. */
public record TfIdfFolds(Task task, Folds folds) {
  /** What it says of each item that it has not seen, fold by fold. */
  public List<HeldOut> run(Cancellation cancellation) {
    List<String> labels = folds.set().labels();
    var order = new ProbabilityOrder(labels, labels);
    List<HeldOut> all = new ArrayList<>();
    for (int fold = 0; fold < folds.count(); fold++) {
      List<DataItem> held = folds.held(fold);
      List<Prediction> told =
          new Baselines(task, labels)
              .regression(
                  ItemExamples.of(folds.training(fold).items()),
                  ItemExamples.of(held),
                  cancellation);
      for (int i = 0; i < held.size(); i++) {
        all.add(new HeldOut(held.get(i), List.of(order.saying(told.get(i)))));
      }
    }
    return all;
  }
}
