package krelectra.app.annotate.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Palette;
import krelectra.annotation.layer.Tagset;
import krelectra.app.annotate.assist.AssistViewModel.Part;
import krelectra.app.annotate.queue.QueueViewModel;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.loop.ranking.Ranking;
import krelectra.app.loop.ranking.RankingKind;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.task.TaskRunner;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.Engines;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened before each test
class AssistViewModelTest {
  private static final Layer CLASS =
      Layer.of("class", "class", LayerKind.SENTENCE, List.of(Feature.label("class")));

  @TempDir Path folder;

  private final SimpleBooleanProperty blind = new SimpleBooleanProperty();
  private final SimpleObjectProperty<@Nullable Layer> layer = new SimpleObjectProperty<>();
  private CorpusViewModel corpus;
  private QueueViewModel queue;
  private WorkViewModel work;

  @BeforeEach
  void open() throws IOException {
    Path file = folder.resolve("db");
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("p", "p", "", Map.of()), "kim");
      List<Edit> edits = new ArrayList<>();
      edits.add(
          Edit.put(
              new Item.OfTagset(
                  new Tagset("class", "class", false, Palette.tags(List.of("긍정", "부정"))))));
      edits.add(Edit.put(new Item.OfLayer(CLASS)));
      DocumentBuilder builder = new DocumentBuilder("d", "d", 1, Map.of());
      List.of("아주 좋은 영화", "아주 좋은 영화다", "배우가 별로", "음악이 훌륭하다")
          .forEach(line -> builder.line(line, Map.of()));
      AnnotatedDocument made = builder.build();
      edits.add(Edit.put(new Item.OfDocument(made.document())));
      made.sentences().forEach(each -> edits.add(Edit.put(new Item.OfSentence(each))));
      project.apply(new Edit.Bulk("begin", edits), "kim");
    }
    corpus = new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());
    corpus.open(file, "p");
    queue = new QueueViewModel(corpus);
    work = new WorkViewModel(TaskRunner.immediate());
    layer.set(CLASS);
  }

  @AfterEach
  void close() throws IOException {
    corpus.close();
  }

  private AssistViewModel assist() {
    var reading = new RunReading(new RunQueue(folder.resolve("queue")), () -> 0);
    return new AssistViewModel(
        corpus,
        work,
        layer,
        blind,
        queue,
        folder.resolve("orders"),
        () -> reading.all(folder.resolve("runs")),
        new RunControl(reading, () -> {}),
        Engines::start);
  }

  private void run(String name, String task, HeadKind head, List<String> labels, String state)
      throws IOException {
    Path run = Files.createDirectories(folder.resolve("runs").resolve(name));
    Files.writeString(
        run.resolve("run.json"),
        "{\"kind\": \"finetune\", \"task\": \"%s\", \"state\": \"%s\"}".formatted(task, state));
    if (!labels.isEmpty()) {
      var config = new ElectraConfig(8, 16, 16, 1, 2, 32, 32, 2, 1e-12, 0.1, 0.1, 0.2, 0);
      new RandomModel(
              head,
              config,
              labels,
              List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "가", "나", "다"))
          .write(run.resolve("best"), 1);
    }
  }

  @Test
  void runsThatDoNotFitAreSeenWithTheReason() throws IOException {
    run("a", "classes", HeadKind.SEQUENCE, List.of("좋음", "나쁨"), "done");
    run("b", "classes", HeadKind.SEQUENCE, List.of(), "failed");
    run("c", "tokens", HeadKind.TOKENS, List.of("O", "PS-B"), "done");
    run("d", "classes", HeadKind.SEQUENCE, List.of("긍정", "부정"), "done");
    Files.createDirectories(folder.resolve("runs/e"));
    Files.writeString(folder.resolve("runs/e/run.json"), "{\"kind\":");
    AssistViewModel assist = assist();
    assertThat(assist.suggest().runs().all()).as("nothing is read unseen").isEmpty();
    assist.partProperty().set(Part.SUGGEST);
    assertThat(assist.suggest().runs().all())
        .extracting(each -> each.name() + " " + each.fit())
        .containsExactly("d FITS", "a OTHER_LABELS", "b NOT_READY", "c OTHER_TASK", "e DAMAGED");
    RunChoice chosen = assist.suggest().runs().chosenProperty().get();
    assertThat(chosen).isNotNull();
    assertThat(assist.suggest().readyProperty().get()).isTrue();
    layer.set(Layer.of("rel", "rel", LayerKind.RELATION, List.of(Feature.label(""))));
    assertThat(assist.suggest().runs().chosenProperty().get()).isNull();
    assertThat(assist.suggest().readyProperty().get()).isFalse();
  }

  @Test
  void anOrderIsKeptUntilItIsAskedForAnew() {
    AssistViewModel first = assist();
    first.partProperty().set(Part.RANK);
    first.rank().kindProperty().set(RankingKind.DIVERSE);
    assertThat(first.rank().keptProperty().get()).isNull();
    first.rank().ask();
    assertThat(work.stateProperty().get())
        .isEqualTo(new WorkState.Done(WorkState.Kind.RANKING, new WorkResult.Sorted(4)));
    assertThat(first.rank().shownProperty().get()).isTrue();
    assertThat(queue.why(queue.keys().getFirst()).orElseThrow().code()).isEqualTo("central");
    List<Long> order = List.copyOf(queue.keys());
    first.rank().leaveOrder();
    assertThat(queue.why(queue.keys().getFirst())).isEmpty();
    AssistViewModel second = assist();
    second.partProperty().set(Part.RANK);
    second.rank().kindProperty().set(RankingKind.DIVERSE);
    Ranking kept = second.rank().keptProperty().get();
    assertThat(kept).as("found after a restart").isEqualTo(first.rank().keptProperty().get());
    second.rank().show();
    assertThat(List.copyOf(queue.keys())).isEqualTo(order);
    second.rank().kindProperty().set(RankingKind.UNCERTAIN);
    assertThat(second.rank().readyProperty().get()).as("it needs a run").isFalse();
  }

  @Test
  void nothingIsToldInBlindWork() {
    AssistViewModel assist = assist();
    assist.partProperty().set(Part.RANK);
    assist.rank().kindProperty().set(RankingKind.DIVERSE);
    assist.rank().ask();
    assertThat(queue.rankedProperty().get()).isNotNull();
    blind.set(true);
    assertThat(queue.rankedProperty().get()).isNull();
    assertThat(assist.partProperty().get()).isEqualTo(Part.NONE);
  }
}
