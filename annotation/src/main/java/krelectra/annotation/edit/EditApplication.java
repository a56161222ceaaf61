package krelectra.annotation.edit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import krelectra.annotation.document.Document;
import krelectra.annotation.edit.Edit.Change;
import krelectra.annotation.edit.Edit.Correction;
import krelectra.annotation.edit.Key.Kind;

/** How edits change a corpus. */
final class EditApplication {
  private EditApplication() {}

  static void change(Corpus corpus, Change change) {
    check(corpus, change);
    Item after = change.after();
    if (after == null) {
      corpus.remove(change.key());
    } else {
      corpus.put(after);
    }
  }

  private static void check(Corpus corpus, Change change) {
    if (!Objects.equals(corpus.get(change.key()), change.before())) {
      throw new EditConflictException("changed meanwhile: " + change.key());
    }
  }

  static void correct(Corpus corpus, Correction c) {
    Item item = corpus.get(new Key(Kind.DOCUMENT, c.document(), c.document()));
    if (!(item instanceof Item.OfDocument(Document document))) {
      throw new EditConflictException("no such document: " + c.document());
    }
    Document corrected = corrected(document, c);
    c.touched().forEach(change -> check(corpus, change));
    int delta = c.inserted().length() - c.removed().length();
    Set<Key> touched = c.touched().stream().map(Change::key).collect(Collectors.toSet());
    if (delta != 0) {
      corpus.shift(c.document(), c.start() + c.removed().length(), delta, touched);
    }
    corpus.put(new Item.OfDocument(corrected));
    c.touched().forEach(change -> change(corpus, change));
  }

  static void all(Corpus corpus, List<Edit> edits) {
    int done = 0;
    try {
      for (Edit edit : edits) {
        edit.applyTo(corpus);
        done++;
      }
    } catch (EditConflictException e) {
      for (int i = done - 1; i >= 0; i--) {
        edits.get(i).inverted().applyTo(corpus);
      }
      throw e;
    }
  }

  private static Document corrected(Document document, Correction c) {
    String text = document.text();
    int end = c.start() + c.removed().length();
    if (end > text.length() || !text.startsWith(c.removed(), c.start())) {
      throw new EditConflictException("the text to correct has changed in " + document.id());
    }
    return document.withText(text.substring(0, c.start()) + c.inserted() + text.substring(end));
  }
}
