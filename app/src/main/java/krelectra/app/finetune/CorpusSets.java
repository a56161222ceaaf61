package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetCheck;
import krelectra.annotation.dataset.DataSetFinding;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetSummary;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.SplitRule;
import krelectra.annotation.dataset.TrainingFiles;
import krelectra.annotation.dataset.Whose;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.Place;
import krelectra.app.loop.DataSetFile;
import krelectra.app.loop.LabelNoise;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.store.DataSetEntry;
import krelectra.store.SentenceEntry;
import krelectra.store.StoredProject;

/** The data sets of the project at hand. */
public final class CorpusSets implements LabelledSets {
  private static final double SHARE = 0.1;
  private static final long SEED = 42;

  private final CorpusViewModel corpus;
  private final TaskRunner runner;
  private final ObservableValue<?> changes;

  /**
   * Those of a corpus.
   *
   * @param runner asks the database
   */
  public CorpusSets(CorpusViewModel corpus, TaskRunner runner) {
    this.corpus = corpus;
    this.runner = runner;
    this.changes =
        Bindings.createObjectBinding(
            () -> corpus.projectIdProperty().get() + corpus.revisionProperty().get(),
            corpus.projectIdProperty(),
            corpus.revisionProperty());
  }

  @Override
  public ObservableValue<?> changes() {
    return changes;
  }

  @Override
  public boolean isOpen() {
    return corpus.projectProperty().get() != null;
  }

  /** Something that is asked of the project at hand. */
  private interface Question<T> {
    T ask(StoredProject project, BackgroundTask.Progress progress) throws Exception;
  }

  private <T> void ask(Question<T> question, Consumer<T> found, Consumer<Exception> failed) {
    StoredProject project = corpus.projectProperty().get();
    if (project == null) {
      failed.accept(new IOException("no project is open"));
      return;
    }
    BackgroundTask.of(progress -> question.ask(project, progress))
        .onSuccess(found)
        .onFailure(failed)
        .startWith(runner);
  }

  private record Listed(List<Entry> sets, List<Layer> layers) {}

  @Override
  public void list(BiConsumer<List<Entry>, List<Layer>> found, Consumer<Exception> failed) {
    if (!isOpen()) {
      found.accept(List.of(), List.of());
      return;
    }
    ask(
        (project, progress) -> {
          List<Entry> sets = new ArrayList<>();
          for (DataSetEntry entry : project.dataSets().list()) {
            sets.add(entry(entry.summary()));
          }
          List<Layer> layers = new ArrayList<>();
          project.layers().forEach(layer -> layer(layer).ifPresent(layers::add));
          return new Listed(sets, layers);
        },
        listed -> found.accept(listed.sets(), listed.layers()),
        failed);
  }

  private static Entry entry(DataSetSummary set) {
    String sizes =
        set.sizes().entrySet().stream()
            .map(
                each ->
                    each.getKey().name().toLowerCase(java.util.Locale.ROOT) + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return new Entry(set.name(), set.rule().task().key(), sizes);
  }

  /** The main feature, and what can be learned of it. */
  private static Optional<Layer> layer(krelectra.annotation.layer.Layer layer) {
    Optional<Feature> main = layer.features().stream().findFirst();
    boolean isNumber = main.filter(f -> f.type() == FeatureType.NUMBER).isPresent();
    boolean isTag = main.filter(f -> f.type() == FeatureType.TAG).isPresent();
    Optional<DataSetTask> task =
        switch (layer.kind()) {
          case DOCUMENT, SENTENCE ->
              isNumber
                  ? Optional.of(DataSetTask.SCORE)
                  : isTag ? Optional.of(DataSetTask.CLASSES) : Optional.empty();
          case SPAN -> isTag ? Optional.of(DataSetTask.TOKENS) : Optional.empty();
          case PAIR ->
              isNumber
                  ? Optional.of(DataSetTask.SCORE)
                  : isTag ? Optional.of(DataSetTask.PAIRS) : Optional.empty();
          case ANSWER -> Optional.of(DataSetTask.ANSWERS);
          case RELATION, CHAIN -> Optional.empty();
        };
    String feature = main.map(Feature::name).orElse("");
    return task.map(t -> new Layer(layer.id(), layer.name(), t.key(), feature));
  }

  @Override
  public void make(
      Layer layer, String name, Consumer<List<DataSetFinding>> found, Consumer<Exception> failed) {
    DataSetTask task = DataSetTask.of(layer.task()).orElseThrow();
    // Pairs and questions lie within one text or two: their documents stay together.
    SplitRule.Kind kind =
        task == DataSetTask.CLASSES || task == DataSetTask.TOKENS
            ? SplitRule.Kind.STRATIFIED
            : SplitRule.Kind.DOCUMENT;
    var rule =
        new DataSetRule(
            layer.id(),
            layer.feature(),
            task,
            Whose.CURATED_FIRST,
            new SplitRule(kind, SHARE, SHARE, SEED));
    String author = corpus.author();
    ask(
        (project, progress) -> {
          DataSet set =
              project.dataSets().create(name, rule, author, (done, all) -> progress.check());
          return findings(set, progress);
        },
        found,
        failed);
  }

  @Override
  public void again(String name, Consumer<String> made, Consumer<Exception> failed) {
    String author = corpus.author();
    ask(
        (project, progress) -> {
          DataSetRule rule = project.dataSets().require(name).rule();
          List<String> taken = project.dataSets().list().stream().map(DataSetEntry::name).toList();
          String next = SetVersion.next(name, taken);
          project.dataSets().create(next, rule, author, (done, all) -> progress.check());
          return next;
        },
        made,
        failed);
  }

  @Override
  public void give(String name, Path file, Consumer<Path> written, Consumer<Exception> failed) {
    ask(
        (project, progress) -> {
          new DataSetFile(file).write(project.dataSets().require(name));
          return file;
        },
        written,
        failed);
  }

  @Override
  public void noise(String name, Path run, Consumer<Exception> failed) {
    ask(
        (project, progress) -> {
          DataSet set = project.dataSets().require(name);
          if (LabelNoise.isKnownOf(set.rule().task())) {
            LabelNoise.of(set, progress).write(run);
          }
          return run;
        },
        done -> {},
        failed);
  }

  @Override
  public void check(String name, Consumer<List<DataSetFinding>> found, Consumer<Exception> failed) {
    ask((project, progress) -> findings(project.dataSets().require(name), progress), found, failed);
  }

  private static List<DataSetFinding> findings(DataSet set, BackgroundTask.Progress progress) {
    return DataSetCheck.USUAL.check(set, progress::isCancelled);
  }

  @Override
  public void write(String name, Path folder, Consumer<Path> written, Consumer<Exception> failed) {
    ask(
        (project, progress) -> {
          new TrainingFiles(project.dataSets().require(name)).write(folder);
          return folder;
        },
        written,
        failed);
  }

  @Override
  public void find(String set, String item, Consumer<Place> found, Consumer<Exception> failed) {
    ask(
        (project, progress) -> place(project, project.dataSets().require(set), item),
        found,
        failed);
  }

  private static Place place(StoredProject project, DataSet set, String id) {
    DataItem item =
        set.items().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    InputException.at(
                        "data set " + set.name(),
                        "holds no item " + id,
                        "it was made anew since the run: train once more"));
    List<SentenceEntry> sentences = project.sentences(item.document());
    return sentences.stream()
        .filter(each -> item.sentence().isEmpty() || each.sentence().id().equals(item.sentence()))
        .findFirst()
        .map(each -> new Place(item.document(), each.sentence().id(), null))
        .orElseThrow(
            () ->
                InputException.at(
                    "project at hand", "no longer has the sentence", "undo its removal"));
  }
}
