package krelectra.inference.training.finetuning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;

/**
 * An example of which two runs think differently.
 *
 * @param text of the example; the second of two after a line break
 * @param gold what is true
 * @param first what the first run told
 * @param second what the second run told
 * @param shift how far they are apart: of classes the largest change of a probability, of tokens
 *     the share of words, of scores the difference, of answers the change of the probability
 */
public record PredictionChange(
    String id, String text, String gold, String first, String second, double shift) {

  /** The examples that moved most, the farthest first; those that did not move are left out. */
  static List<PredictionChange> of(KeptPredictions first, KeptPredictions second, int most) {
    List<PredictionChange> changes = new ArrayList<>();
    for (int i = 0; i < first.examples().size(); i++) {
      Prediction before = first.predictions().get(i);
      Prediction after = second.predictions().get(i);
      double shift = distance(first, second, before, after);
      if (shift > 0) {
        Example example = first.examples().get(i);
        changes.add(
            new PredictionChange(
                example.id(),
                text(example),
                gold(example),
                told(first, before),
                told(second, after),
                shift));
      }
    }
    changes.sort(Comparator.comparingDouble(PredictionChange::shift).reversed());
    return List.copyOf(changes.subList(0, Math.min(most, changes.size())));
  }

  private static double distance(
      KeptPredictions first, KeptPredictions second, Prediction before, Prediction after) {
    return switch (before) {
      case Prediction.Label a -> {
        var b = (Prediction.Label) after;
        double most = 0;
        for (int k = 0; k < first.labels().size(); k++) {
          int other = second.labels().indexOf(first.labels().get(k));
          double then = other < 0 ? 0 : b.probabilities().get(other);
          most = Math.max(most, Math.abs(then - a.probabilities().get(k)));
        }
        yield most;
      }
      case Prediction.Score a -> Math.abs(((Prediction.Score) after).score() - a.score());
      case Prediction.Tags a -> {
        List<String> others = ((Prediction.Tags) after).tags();
        int words = Math.min(a.tags().size(), others.size());
        int differing = 0;
        for (int w = 0; w < words; w++) {
          differing += a.tags().get(w).equals(others.get(w)) ? 0 : 1;
        }
        yield words == 0 ? 0 : (double) differing / words;
      }
      case Prediction.Span a -> {
        var b = (Prediction.Span) after;
        yield a.answer().equals(b.answer()) ? 0 : Math.abs(b.probability() - a.probability());
      }
    };
  }

  private static String told(KeptPredictions kept, Prediction prediction) {
    return switch (prediction) {
      case Prediction.Label label -> {
        double sure = label.probabilities().get(label.index());
        yield String.format(Locale.ROOT, "%s %.3f", kept.labels().get(label.index()), sure);
      }
      case Prediction.Score score -> String.format(Locale.ROOT, "%.3f", score.score());
      case Prediction.Tags tags -> String.join(" ", tags.tags());
      case Prediction.Span span -> span.answer();
    };
  }

  private static String text(Example example) {
    return switch (example) {
      case Example.Text one ->
          one.second() == null ? one.first() : one.first() + "\n" + one.second();
      case Example.Tokens tokens -> String.join(" ", tokens.words());
      case Example.Question question -> question.question() + "\n" + question.context();
    };
  }

  private static String gold(Example example) {
    return switch (example) {
      case Example.Text text -> text.target();
      case Example.Tokens tokens -> String.join(" ", tokens.tags());
      case Example.Question question ->
          String.join(" / ", question.answers().stream().map(Example.Answer::text).toList());
    };
  }
}
