package krelectra.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.ItemJson;
import krelectra.annotation.edit.Key.Kind;

/** A SHA-256 over all items of a project in their order, to compare two databases by. */
final class StateDigest {
  private static final int PAGE = 100;

  /** In this order; a kind that came later stands behind, so that older states stay the same. */
  private static final List<Kind> SETTINGS =
      List.of(
          Kind.PROJECT, Kind.LAYER, Kind.TAGSET, Kind.ANNOTATOR, Kind.ASSIGNMENT, Kind.EVIDENCE);

  private final MessageDigest digest = Digests.sha256();
  private long items;
  private long sentences;

  /** A project's state: how many items there are, and their digest. */
  record State(long items, String sha256) {}

  /** Adds what belongs to the project as a whole. */
  void addSettings(SqlCorpus corpus) {
    for (Kind kind : SETTINGS) {
      corpus.settings().all(kind).forEach(this::add);
    }
  }

  /** Adds a page of documents, and gives the number to go on from; 0 behind the last. */
  long addDocuments(SqlCorpus corpus, long after) {
    List<DocumentEntry> page = corpus.documents().after(after, PAGE);
    for (DocumentEntry entry : page) {
      Document document = corpus.documents().get(entry.id());
      if (document != null) {
        add(new Item.OfDocument(document));
      }
      long number = entry.number();
      for (Sentence sentence : corpus.sentences().of(number, entry.id())) {
        add(new Item.OfSentence(sentence));
        sentences++;
      }
      corpus.labels().of(number, entry.id()).forEach(l -> add(new Item.OfLabel(l)));
      corpus.notes().of(number, entry.id()).forEach(n -> add(new Item.OfNote(n)));
    }
    return page.isEmpty() ? 0 : page.getLast().number();
  }

  private void add(Item item) {
    digest.update(ItemJson.write(item).inLine().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    items++;
  }

  /** How many sentences there were. */
  long sentences() {
    return sentences;
  }

  State state() {
    return new State(items, HexFormat.of().formatHex(digest.digest()));
  }

  /** The state of a whole project. */
  static State of(SqlCorpus corpus) {
    StateDigest digest = new StateDigest();
    digest.addSettings(corpus);
    long after = digest.addDocuments(corpus, 0);
    while (after != 0) {
      after = digest.addDocuments(corpus, after);
    }
    return digest.state();
  }
}
