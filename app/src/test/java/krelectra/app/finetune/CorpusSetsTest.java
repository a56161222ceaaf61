package krelectra.app.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.Place;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunRequest;
import krelectra.app.run.TinyData;
import krelectra.app.task.TaskRunner;
import krelectra.inference.model.Engines;
import krelectra.inference.training.finetuning.Scrutiny;
import krelectra.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the labels of a corpus to a run that waits. */
@SuppressWarnings("NullAway.Init") // by open
class CorpusSetsTest {
  private static final String ME = "나";
  private static final int SENTENCES = 40;

  @TempDir Path folder;

  private final CorpusViewModel corpus =
      new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());
  private FineTuneViewModel model;

  @BeforeEach
  void open() throws IOException {
    TinyData.write(folder);
    Path file = folder.resolve("corpus.db");
    try (Database database = Database.open(file)) {
      database.create(new Project("p", "연습", "", Map.of()), ME).apply(edits(), ME);
    }
    var runner = TaskRunner.immediate();
    model =
        new FineTuneViewModel(
            folder.resolve("runs"),
            new RunControl(
                new RunReading(new RunQueue(folder.resolve("queue")), () -> 0), () -> {}),
            new NewRunViewModel(
                folder.resolve("model"), Engines::start, new CorpusSets(corpus, runner), runner),
            runner);
    corpus.open(file, "p");
  }

  private static Edit edits() {
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.put(new Item.OfAnnotator(new Annotator(ME, ME, Annotator.Kind.PERSON))));
    var label = new Feature(Feature.LABEL, FeatureType.TAG, "", true, "");
    edits.add(
        Edit.put(new Item.OfLayer(Layer.of("mood", "감정", LayerKind.SENTENCE, List.of(label)))));
    StringBuilder text = new StringBuilder();
    List<Edit> items = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      String sentence = i % 2 == 0 ? "아주 좋다 " + i : "나쁘다 " + i;
      var range = new Range(text.length(), text.length() + sentence.length());
      text.append(sentence).append('\n');
      items.add(Edit.put(new Item.OfSentence(new Sentence("s" + i, "d", range, Map.of()))));
      items.add(
          Edit.put(
              new Item.OfLabel(
                  new Label(
                      "l" + i,
                      "d",
                      "mood",
                      ME,
                      new Target.OfSentence("s" + i),
                      Map.of("label", Value.of(i % 2 == 0 ? "긍정" : "부정")),
                      Label.State.ACCEPTED))));
    }
    edits.add(
        Edit.put(new Item.OfDocument(Document.of("d", "d", text.toString().strip(), Map.of()))));
    edits.addAll(items);
    return new Edit.Bulk("begin", edits);
  }

  @AfterEach
  void close() throws IOException {
    corpus.close();
  }

  @Test
  void aLayerBecomesASetAndTheSetARun() throws IOException {
    NewRunViewModel form = model.newRun();
    form.sourceProperty().set(NewRunViewModel.Source.SET);
    assertThat(form.sets().layers()).singleElement().extracting("task").isEqualTo("classes");
    assertThat(form.readyProperty().get()).isFalse();
    form.sets().freeze(form.sets().layers().getFirst(), "첫 집합");
    assertThat(form.sets().setProperty().get()).isNotNull();
    assertThat(form.readyProperty().get()).isTrue();
    assertThat(form.sets().sets()).singleElement().extracting("name").isEqualTo("첫 집합");
    form.settings().put("max_seq_len", "16");
    form.check();
    assertThat(form.checkProperty().get())
        .isInstanceOfSatisfying(
            NewRunViewModel.Check.Found.class,
            found ->
                assertThat(found.plan().examples().values().stream().mapToInt(n -> n).sum())
                    .isEqualTo(SENTENCES));
    form.nameProperty().set("말뭉치에서");
    model.start();
    assertThat(model.problemProperty().get()).isEmpty();
    Path run = folder.resolve("runs/말뭉치에서");
    RunRequest request = RunRequest.read(run);
    assertThat(request.set()).isEqualTo("첫 집합");
    assertThat(request.data()).isEqualTo(run.resolve("data").toAbsolutePath());
    assertThat(Files.readAllLines(run.resolve("data/train.tsv"))).hasSizeGreaterThan(20);
    form.sets().freeze(form.sets().layers().getFirst(), "첫 집합");
    assertThat(form.checkProperty().get())
        .isInstanceOfSatisfying(
            NewRunViewModel.Check.Refused.class,
            refused -> assertThat(refused.reason()).contains("첫 집합"));
  }

  @Test
  void anErrorLeadsToItsSentence() throws IOException {
    NewRunViewModel form = model.newRun();
    form.sourceProperty().set(NewRunViewModel.Source.SET);
    form.sets().freeze(form.sets().layers().getFirst(), "첫 집합");
    form.settings().put("max_seq_len", "16");
    form.settings().put("max_steps", "8");
    form.nameProperty().set("하나");
    model.start();
    assertThat(model.problemProperty().get()).isEmpty();
    Path run = folder.resolve("runs/하나");
    TinyRun.toTheEnd(run, RunRequest.read(run));
    model.selectedProperty().set(run);
    model.lookCloser();
    CloserLook look = Objects.requireNonNull(model.closerProperty().get());
    assertThat(look.set()).isEqualTo("첫 집합");
    assertThat(look.faults()).isNotEmpty();
    List<Place> places = new ArrayList<>();
    List<Exception> failures = new ArrayList<>();
    for (Scrutiny.Fault fault : look.faults()) {
      model.find(fault, places::add, failures::add);
    }
    assertThat(failures).isEmpty();
    assertThat(places).hasSameSizeAs(look.faults());
    for (int i = 0; i < places.size(); i++) {
      assertThat(text(places.get(i))).isEqualTo(look.faults().get(i).text());
    }
    corpus.change(project -> project.dataSets().delete("첫 집합"));
    model.find(look.faults().getFirst(), places::add, failures::add);
    assertThat(failures).singleElement().asString().contains("첫 집합");
  }

  private String text(Place place) {
    AnnotatedDocument document =
        Objects.requireNonNull(corpus.projectProperty().get())
            .document(place.document())
            .orElseThrow();
    return document.sentences().stream()
        .filter(each -> each.id().equals(place.sentence()))
        .map(document::text)
        .findFirst()
        .orElseThrow();
  }
}
