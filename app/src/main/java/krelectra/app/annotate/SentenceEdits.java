package krelectra.app.annotate;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.layer.Layer;
import krelectra.app.annotate.LabellingViewModel.Refusal;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.store.SentenceLists;

/**
 * Makes edits of the sentence at hand. They are made of what the database holds when their turn
 * comes, so that keys pressed faster than it answers do not collide.
 */
final class SentenceEdits {
  private final CorpusViewModel corpus;
  private final SentenceViewModel sentence;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(Refusal.NONE.name());

  SentenceEdits(CorpusViewModel corpus, SentenceViewModel sentence) {
    this.corpus = corpus;
    this.sentence = sentence;
    sentence.atHandProperty().addListener((value, before, now) -> refuse(Refusal.NONE));
    sentence.selectionProperty().addListener((value, before, now) -> refuse(Refusal.NONE));
  }

  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  void refuse(Refusal why) {
    refusal.set(why.name());
  }

  /** Makes an edit of the sentence at hand as the database has it when its turn comes. */
  void make(Layer layer, Function<LabelEdits, Optional<Edit>> edit) {
    AtHand now = sentence.atHandProperty().get();
    if (now == null) {
      return;
    }
    refuse(Refusal.NONE);
    String me = sentence.me();
    Sight sight = sentence.sight();
    String document = now.around().document().id();
    String id = now.sentence().id();
    String text = now.around().document().text();
    corpus.change(
        project ->
            new SentenceLists(project)
                .around(document, id)
                .filter(around -> around.document().text().equals(text))
                .flatMap(around -> edit.apply(new LabelEdits(around, layer, me, sight)))
                .ifPresent(made -> project.apply(made, me)));
  }
}
