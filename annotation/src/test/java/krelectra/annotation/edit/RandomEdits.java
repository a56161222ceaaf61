package krelectra.annotation.edit;

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
import krelectra.annotation.edit.Key.Kind;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Presets;

/** Makes edits that fit a corpus, the same for the same seed. */
final class RandomEdits {
  private static final String[] TEXTS = {"가", "나는 ", "😊", "𝄞가", "\n", "abc", "ᄒᆞᆫ", ""};

  private final Random random;
  private final MemoryCorpus corpus;
  private int last;

  RandomEdits(long seed, MemoryCorpus corpus) {
    random = new Random(seed);
    this.corpus = corpus;
  }

  /** An edit that fits the corpus as it is. */
  Edit next() {
    List<Item> documents = corpus.items(Kind.DOCUMENT, "");
    documents = documents.isEmpty() ? documents() : documents;
    if (documents.isEmpty() || random.nextInt(20) == 0) {
      return random.nextInt(3) == 0 ? setting() : newDocument();
    }
    Document document = document(documents);
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> newLabel(document);
      case 3 -> changeLabel(document);
      case 4 -> correction(document);
      case 5 -> note(document);
      case 6 -> bulk(document);
      default -> correction(document);
    };
  }

  private List<Item> documents() {
    List<Item> found = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      Item item = corpus.get(new Key(Kind.DOCUMENT, "d" + i, "d" + i));
      if (item != null) {
        found.add(item);
      }
    }
    return found;
  }

  private Document document(List<Item> documents) {
    return ((Item.OfDocument) documents.get(random.nextInt(documents.size()))).document();
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
    String text = text() + text() + text() + text();
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.put(new Item.OfDocument(Document.of(id, id, text, Map.of("f", "x")))));
    int middle = random.nextInt(text.length() + 1);
    edits.add(sentence(id, "s1", 0, middle));
    edits.add(sentence(id, "s2", middle, text.length()));
    return new Edit.Bulk("import", edits);
  }

  private static Edit sentence(String document, String id, int start, int end) {
    return Edit.put(
        new Item.OfSentence(new Sentence(id, document, new Range(start, end), Map.of("n", id))));
  }

  private Edit newLabel(Document document) {
    String id = "l" + ++last;
    return Edit.put(
        new Item.OfLabel(
            new Label(
                id,
                document.id(),
                "ner",
                "a",
                target(document),
                features(),
                List.of(Label.State.values()).get(random.nextInt(3)))));
  }

  private Edit changeLabel(Document document) {
    List<Item> labels = corpus.items(Kind.LABEL, document.id());
    if (labels.isEmpty()) {
      return newLabel(document);
    }
    Item before = labels.get(random.nextInt(labels.size()));
    Label label = ((Item.OfLabel) before).label();
    return switch (random.nextInt(3)) {
      case 0 -> Edit.remove(before);
      case 1 -> Edit.change(before, new Item.OfLabel(label.withFeatures(features())));
      default -> Edit.change(before, new Item.OfLabel(label.withTarget(target(document))));
    };
  }

  private Edit correction(Document document) {
    return Corrections.replace(annotated(document), range(document), text());
  }

  private AnnotatedDocument annotated(Document document) {
    return new AnnotatedDocument(
        document,
        corpus.items(Kind.SENTENCE, document.id()).stream()
            .map(item -> ((Item.OfSentence) item).sentence())
            .toList(),
        corpus.items(Kind.LABEL, document.id()).stream()
            .map(item -> ((Item.OfLabel) item).label())
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

  private Edit bulk(Document document) {
    List<Edit> edits = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      edits.add(newLabel(document));
    }
    edits.add(note(document));
    return new Edit.Bulk(text(), edits);
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
