package krelectra.app.annotate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import krelectra.store.ListedSentence;
import krelectra.store.SentenceFilter.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened before each test
class QueueViewModelTest {
  private static final int DOCUMENTS = 30;
  private static final int SENTENCES = 20;

  @TempDir Path folder;

  private CorpusViewModel corpus;
  private final List<BackgroundTask<?>> waiting = new ArrayList<>();
  private boolean waits;

  @BeforeEach
  void open() throws IOException {
    Path file = folder.resolve("db");
    try (Database database = Database.open(file)) {
      var project = database.create(new Project("p", "p", "", Map.of()), "me");
      List<Edit> edits = new ArrayList<>();
      for (int d = 0; d < DOCUMENTS; d++) {
        edits.addAll(document("d" + d));
      }
      project.apply(new Edit.Bulk("add", edits), "me");
    }
    corpus = new CorpusViewModel(Database::open, this::start, TaskRunner.immediate());
    corpus.open(file, "p");
  }

  private krelectra.app.task.RunningTask start(BackgroundTask<?> task) {
    if (waits) {
      waiting.add(task);
      return () -> {};
    }
    return TaskRunner.immediate().start(task);
  }

  @AfterEach
  void close() throws IOException {
    corpus.close();
  }

  private static List<Edit> document(String id) {
    StringBuilder text = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    for (int s = 0; s < SENTENCES; s++) {
      int start = text.length();
      text.append(id).append(" 문장 ").append(s);
      Sentence sentence = new Sentence("s" + s, id, new Range(start, text.length()), Map.of());
      edits.add(Edit.put(new Item.OfSentence(sentence)));
      text.append('\n');
    }
    edits.addFirst(Edit.put(new Item.OfDocument(Document.of(id, id, text.toString(), Map.of()))));
    return edits;
  }

  private QueueViewModel queue() {
    QueueViewModel queue = new QueueViewModel(corpus);
    queue.annotatorProperty().set("me");
    queue.layerProperty().set("class");
    return queue;
  }

  private void label(String document, String sentence) {
    corpus.edit(
        Edit.put(
            new Item.OfLabel(
                new Label(
                    document + sentence,
                    document,
                    "class",
                    "me",
                    new Target.OfSentence(sentence),
                    Map.of("label", Value.of("1")),
                    Label.State.ACCEPTED))));
  }

  private static String text(QueueViewModel queue, int index) {
    return queue.row(index).map(ListedSentence::text).orElse("");
  }

  @Test
  void listsAllAndReadsWhatIsInSight() {
    QueueViewModel queue = queue();
    assertThat(queue.keys()).hasSize(DOCUMENTS * SENTENCES);
    assertThat(queue.totalProperty().get()).isEqualTo(DOCUMENTS * SENTENCES);
    assertThat(queue.readingProperty().get()).isFalse();
    assertThat(text(queue, 0)).isEqualTo("d0 문장 0");
    assertThat(text(queue, 599)).isEqualTo("d29 문장 19");
    assertThat(queue.row(600)).isEmpty();
    assertThat(queue.currentProperty().get()).isNotNull();
    assertThat(queue.move(-1)).isFalse();
    assertThat(queue.move(1)).isTrue();
    assertThat(queue.selectedProperty().get()).isEqualTo(1);
  }

  @Test
  void whatIsLabelledStaysUntilTheFilterIsAskedAnew() {
    QueueViewModel queue = queue();
    queue.whichProperty().set(Which.UNLABELLED);
    label("d0", "s0");
    assertThat(queue.keys()).hasSize(600);
    assertThat(queue.row(0).orElseThrow().marks().mine()).isTrue();
    assertThat(queue.doneProperty().get()).isEqualTo(1);
    queue.refresh();
    assertThat(queue.keys()).hasSize(599);
    assertThat(text(queue, 0)).isEqualTo("d0 문장 1");
    queue.whichProperty().set(Which.MINE);
    assertThat(queue.keys()).hasSize(1);
    queue.layerProperty().set("other");
    assertThat(queue.keys()).isEmpty();
    assertThat(queue.currentProperty().get()).isNull();
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    QueueViewModel queue = queue();
    List<Long> given = List.copyOf(queue.keys());
    queue.orderProperty().set(new QueueOrder(true, 7));
    List<Long> first = List.copyOf(queue.keys());
    assertThat(first).isNotEqualTo(given).containsExactlyInAnyOrderElementsOf(given);
    queue.orderProperty().set(new QueueOrder(true, 8));
    assertThat(List.copyOf(queue.keys())).isNotEqualTo(first);
    queue.orderProperty().set(new QueueOrder(true, 7));
    assertThat(List.copyOf(queue.keys())).isEqualTo(first);
    assertThat(text(queue, 300)).contains("문장");
  }

  @Test
  void theSentenceAtHandStaysThroughFilters() {
    QueueViewModel queue = queue();
    label("d20", "s5");
    queue.select(20 * SENTENCES + 5);
    queue.whichProperty().set(Which.MINE);
    assertThat(queue.selectedProperty().get()).isZero();
    queue.whichProperty().set(Which.ALL);
    assertThat(queue.selectedProperty().get()).isEqualTo(20 * SENTENCES + 5);
    queue.whichProperty().set(Which.SUGGESTED);
    assertThat(queue.currentProperty().get()).isNull();
    queue.go("d3", "s4");
    assertThat(queue.whichProperty().get()).isEqualTo(Which.ALL);
    assertThat(queue.selectedProperty().get()).isEqualTo(3 * SENTENCES + 4);
  }

  @Test
  void anotherDocumentIsListedByItself() {
    QueueViewModel queue = queue();
    queue.select(50);
    corpus.edit(new Edit.Bulk("add", document("new")));
    assertThat(queue.keys()).hasSize(620);
    assertThat(queue.selectedProperty().get()).isEqualTo(50);
  }

  @Test
  void keysComePieceByPieceAndOldAnswersAreForgotten() {
    waits = true;
    QueueViewModel queue = queue();
    queue.whichProperty().set(Which.MINE);
    List<BackgroundTask<?>> old = List.copyOf(waiting);
    waiting.clear();
    queue.whichProperty().set(Which.ALL);
    List<BackgroundTask<?>> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(task -> TaskRunner.immediate().start(task));
    old.forEach(task -> TaskRunner.immediate().start(task));
    assertThat(queue.keys()).hasSize(4 * SENTENCES);
    assertThat(queue.readingProperty().get()).isTrue();
    for (int i = 0; i < 20 && !waiting.isEmpty(); i++) {
      List<BackgroundTask<?>> more = List.copyOf(waiting);
      waiting.clear();
      more.forEach(task -> TaskRunner.immediate().start(task));
    }
    assertThat(queue.keys()).hasSize(600);
    assertThat(queue.readingProperty().get()).isFalse();
    assertThat(queue.row(10)).isPresent();
  }
}
