package krelectra.app.loop.suggestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Prediction;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/** Asks a model about all that nobody has labelled yet, and changes nothing. */
public record Survey(StoredProject project, Layer layer, String feature) {
  private static final int CHUNK = 128;

  /** Takes what was said. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Of a sentence, of a pair its first one, of a document or a question the document's first.
     *
     * @param words of a sentence, where tags are told
     */
    void take(String document, String sentence, List<String> words, Prediction said);
  }

  private record Asked(SuggestionTarget target, String sentence) {}

  /**
   * Asks.
   *
   * @param progress is told how many were asked, of how many
   */
  public void ask(Suggester.Oracle oracle, Sink sink, Progress progress, Cancellation cancellation)
      throws IOException {
    Questions questions = new Questions(layer, feature, SuggestionFilter.UNLABELLED);
    int[] counts = new int[2];
    project.eachDocument(
        document -> {
          cancellation.check();
          counts[0] += questions.of(document).size();
        },
        Progress.NONE);
    progress.at(0, counts[0]);
    List<Asked> waiting = new ArrayList<>();
    project.eachDocument(
        document -> {
          for (SuggestionTarget each : questions.of(document)) {
            waiting.add(new Asked(each, sentence(document, each.target())));
            if (waiting.size() >= CHUNK) {
              counts[1] += waiting.size();
              ask(oracle, waiting, sink, cancellation);
              progress.at(counts[1], counts[0]);
            }
          }
        },
        Progress.NONE);
    ask(oracle, waiting, sink, cancellation);
    progress.at(counts[0], counts[0]);
  }

  private static String sentence(AnnotatedDocument document, Target target) {
    return switch (target) {
      case Target.OfSentence(String id) -> id;
      case Target.OfPair(String first, String second) -> first;
      default -> document.sentences().stream().map(Sentence::id).findFirst().orElse("");
    };
  }

  private static void ask(
      Suggester.Oracle oracle, List<Asked> waiting, Sink sink, Cancellation cancellation)
      throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    List<Prediction> told =
        oracle.predict(
            waiting.stream().map(each -> each.target().example()).toList(), cancellation);
    for (int i = 0; i < told.size(); i++) {
      SuggestionTarget target = waiting.get(i).target();
      List<String> words = target.words().stream().map(word -> word.of(target.text())).toList();
      sink.take(target.document(), waiting.get(i).sentence(), words, told.get(i));
    }
    waiting.clear();
  }
}
