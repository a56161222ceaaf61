package krelectra.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Corrections;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.edit.MemoryCorpus;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Presets;

/** Makes edits that fit a corpus, the same for the same seed. */
final class RandomCorpus {
  private static final String[] TEXTS = {
    "가", "나는 ", "😊", "𝄞가", "\n", "abc", "ᄒᆞᆫ", "", "\ud83d", "'; DROP TABLE label; --"
  };

  private final Random random;
  private final MemoryCorpus corpus;
  private final List<String> documents = new ArrayList<>();
  private int last;

  RandomCorpus(long seed, MemoryCorpus corpus) {
    random = new Random(seed);
    this.corpus = corpus;
  }

  /** An edit that fits the corpus as it is. */
  Edit next() {
    if (documents.isEmpty() || random.nextInt(15) == 0) {
      return random.nextInt(3) == 0 ? setting() : newDocument();
    }
    String document = documents.get(random.nextInt(documents.size()));
    if (!(corpus.get(new Key(Kind.DOCUMENT, document, document))
        instanceof Item.OfDocument(Document known))) {
      return newDocument();
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> newLabel(known);
      case 3, 4 -> changeLabel(known);
      case 5 -> Corrections.replace(annotated(known), range(known), text());
      case 6 -> new Edit.Bulk(text(), List.of(newLabel(known), newLabel(known), note(known)));
      default -> note(known);
    };
  }

  private Edit setting() {
    Item item =
        switch (random.nextInt(4)) {
          case 0 -> new Item.OfProject(new Project("p", text(), text(), Map.of("k", text())));
          case 1 ->
              new Item.OfLayer(Presets.of("ud").orElseThrow().layers().get(random.nextInt(3)));
          case 2 ->
              new Item.OfTagset(Presets.of("ud").orElseThrow().tagsets().get(random.nextInt(3)));
          default -> new Item.OfAnnotator(new Annotator("a", text(), Annotator.Kind.PERSON));
        };
    return new Edit.Change(corpus.get(item.key()), item);
  }

  private Edit newDocument() {
    String id = "d" + ++last;
    documents.add(id);
    String text = text() + text() + text() + text();
    int middle = random.nextInt(text.length() + 1);
    Sentence first = new Sentence("s1", id, new Range(0, middle), Map.of("n", text()));
    Sentence second = new Sentence("s2", id, new Range(middle, text.length()), Map.of());
    Document document = new Document(id, text(), 2, text, text, Map.of("f", text(), "g", "x"));
    return WholeDocument.arrival(
        new AnnotatedDocument(document, List.of(first, second), List.of(), List.of()));
  }

  private Edit newLabel(Document document) {
    return Edit.put(
        new Item.OfLabel(
            new Label(
                "l" + ++last,
                document.id(),
                "ner",
                "a",
                target(document),
                features(),
                List.of(Label.State.values()).get(random.nextInt(3)))));
  }

  private Edit changeLabel(Document document) {
    List<Item> labels = new ArrayList<>(corpus.items(Kind.LABEL, document.id()));
    if (labels.isEmpty()) {
      return newLabel(document);
    }
    labels.sort((a, b) -> a.key().id().compareTo(b.key().id()));
    Item before = labels.get(random.nextInt(labels.size()));
    Label label = ((Item.OfLabel) before).label();
    return switch (random.nextInt(3)) {
      case 0 -> Edit.remove(before);
      case 1 -> Edit.change(before, new Item.OfLabel(label.withFeatures(features())));
      default -> Edit.change(before, new Item.OfLabel(label.withTarget(target(document))));
    };
  }

  private AnnotatedDocument annotated(Document document) {
    return new AnnotatedDocument(
        document,
        corpus.items(Kind.SENTENCE, document.id()).stream()
            .map(item -> ((Item.OfSentence) item).sentence())
            .sorted((a, b) -> a.id().compareTo(b.id()))
            .toList(),
        corpus.items(Kind.LABEL, document.id()).stream()
            .map(item -> ((Item.OfLabel) item).label())
            .sorted((a, b) -> a.id().compareTo(b.id()))
            .toList(),
        List.of());
  }

  private Edit note(Document document) {
    return Edit.put(
        new Item.OfNote(
            new Note(
                "n" + ++last,
                document.id(),
                "s1",
                "a",
                Instant.ofEpochSecond(random.nextInt(1_000_000)),
                random.nextBoolean(),
                text())));
  }

  private Target target(Document document) {
    return switch (random.nextInt(9)) {
      case 0 -> new Target.OfDocument();
      case 1 -> new Target.OfSentence("s1");
      case 2 -> new Target.OfRelation("l1", "l2");
      case 3 -> new Target.OfChain(List.of("l1", "l2", "l3"));
      case 4 -> new Target.OfPair("s1", "s2");
      case 5 -> new Target.OfAnswer(text(), List.of(range(document), range(document)));
      case 6 -> new Target.OfSpan(List.of(range(document), range(document)));
      default -> new Target.OfSpan(List.of(range(document)));
    };
  }

  private Map<String, Value> features() {
    Map<String, Value> features = new LinkedHashMap<>();
    features.put("label", Value.of(text()));
    features.put("n", new Value.Decimal(new BigDecimal(random.nextInt(100)).movePointLeft(2)));
    features.put("f", new Value.Flag(random.nextBoolean()));
    features.put("t", new Value.Tags(List.of(text(), text())));
    features.put("l", new Value.Links(List.of(new Link(text(), "l1"))));
    if (random.nextInt(20) == 0) {
      features.put("long", Value.of("긴 글 ".repeat(60_000)));
    }
    return features;
  }

  private Range range(Document document) {
    int a = random.nextInt(document.text().length() + 1);
    int b = random.nextInt(document.text().length() + 1);
    return new Range(Math.min(a, b), Math.max(a, b));
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }
}
