package krelectra.app.annotate.assist;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import krelectra.annotation.InputException;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.SplitRule;
import krelectra.annotation.dataset.Whose;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.loop.Folds;
import krelectra.app.loop.KeptFolds;
import krelectra.app.loop.TfIdfFolds;
import krelectra.app.loop.ranking.DisputedSentences;
import krelectra.app.loop.ranking.DiverseSentences;
import krelectra.app.loop.ranking.RankedSentence;
import krelectra.app.loop.ranking.RankingKind;
import krelectra.app.loop.ranking.UncertainSentences;
import krelectra.app.loop.suggestion.SuggestionFilter;
import krelectra.app.loop.suggestion.Survey;
import krelectra.app.loop.suggestion.TunedForLayer;
import krelectra.app.loop.suggestion.TunedSuggestions;
import krelectra.inference.training.finetuning.TunedModel;
import krelectra.inference.training.tasks.Tasks;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** Makes orders of sentences. */
record RankingSources(Supplier<NDManager> engine) {
  private static final int MOST_DIVERSE = 500;
  private static final int FOLDS = 4;
  private static final long SEED = 1;

  /**
   * An order.
   *
   * @param source who was asked
   */
  record Found(String source, List<RankedSentence> sentences) {}

  Found of(
      RankingKind kind,
      StoredProject project,
      Layer layer,
      @Nullable RunChoice run,
      WorkViewModel.Line line)
      throws IOException {
    return switch (kind) {
      case UNCERTAIN -> uncertain(project, layer, required(run, layer), line);
      case DIVERSE ->
          new Found(
              "",
              new DiverseSentences(project, layer, MOST_DIVERSE).of(line::at, line.cancellation()));
      case DISPUTED -> disputed(project, layer, run, line);
    };
  }

  private static RunChoice required(@Nullable RunChoice run, Layer layer) {
    if (run == null) {
      throw InputException.at(
          "layer " + layer.name(), "has no run that was tuned on it", "fine-tune on it first");
    }
    return run;
  }

  private Found uncertain(
      StoredProject project, Layer layer, RunChoice run, WorkViewModel.Line line)
      throws IOException {
    String feature = TunedSuggestions.main(layer);
    TunedForLayer tuned =
        new TunedSuggestions(
                run.folder(), run.isRun(), layer, feature, SuggestionFilter.UNLABELLED, 0)
            .model(project);
    try (NDManager manager = engine.get();
        TunedModel model = TunedModel.open(tuned.folder(), tuned.task(), manager)) {
      return new Found(
          run.name(),
          new UncertainSentences(
                  new Survey(project, layer, feature), shown(project, layer, model.labels()))
              .of(model::predict, line::at, line.cancellation()));
    }
  }

  /** By the folds of the run, if there are any; else by TF-IDF on the labels of now. */
  private static Found disputed(
      StoredProject project, Layer layer, @Nullable RunChoice run, WorkViewModel.Line line)
      throws IOException {
    Optional<KeptFolds.Said> kept =
        run == null ? Optional.empty() : KeptFolds.of(run.folder()).read();
    if (run != null && kept.isPresent() && kept.get().set().rule().layer().equals(layer.id())) {
      DataSet now = project.dataSets().make(layer.name(), kept.get().set().rule(), line::at);
      KeptFolds.Said said = kept.get().of(now);
      List<String> labels = shown(project, layer, said.set().labels());
      return new Found(
          run.name() + " ×" + KeptFolds.COUNT,
          new DisputedSentences(said.set(), said.held(), labels).sentences());
    }
    DataSetTask task =
        switch (layer.kind()) {
          case SENTENCE, DOCUMENT -> DataSetTask.CLASSES;
          case PAIR -> DataSetTask.PAIRS;
          case SPAN, ANSWER, RELATION, CHAIN ->
              throw InputException.at(
                  "layer " + layer.name(),
                  "is not one of classes, and no run on it has folds yet",
                  "choose a run and have its folds made");
        };
    var rule =
        new DataSetRule(
            layer.id(),
            TunedSuggestions.main(layer),
            task,
            Whose.CURATED_FIRST,
            new SplitRule(SplitRule.Kind.STRATIFIED, 0, 0, SEED));
    DataSet set =
        project
            .dataSets()
            .make(layer.name(), rule, (done, all) -> line.at(done, all * (FOLDS + 1L)));
    Folds folds = Folds.of(set, FOLDS, SEED);
    var held = new TfIdfFolds(Tasks.named(task.key()), folds).run(line.cancellation());
    List<String> labels = shown(project, layer, set.labels());
    return new Found("TF-IDF", new DisputedSentences(set, held, labels).sentences());
  }

  /** Labels as the user knows them: 0 says nothing, "0 negative" does. */
  private static List<String> shown(StoredProject project, Layer layer, List<String> labels) {
    Optional<Tagset> tagset = TunedSuggestions.tagset(project, layer, TunedSuggestions.main(layer));
    Map<String, String> described = new HashMap<>();
    tagset.ifPresent(
        tags -> tags.tags().forEach(tag -> described.put(tag.name(), tag.description())));
    return labels.stream()
        .map(label -> (label + " " + described.getOrDefault(label, "")).strip())
        .toList();
  }
}
