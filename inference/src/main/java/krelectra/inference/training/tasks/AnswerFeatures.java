package krelectra.inference.training.tasks;

import java.util.List;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Piece;
import krelectra.inference.text.PieceRange;
import krelectra.inference.text.Span;

/**
 * {@code [CLS] question [SEP] part of the context [SEP]}, one input a window, with the answer's
 * first and last piece; [CLS] for both where the window does not hold the answer (SQuAD's code as
 * KR-ELECTRA uses it: {@code transformers} data/processors/squad.py).
 */
final class AnswerFeatures implements Features.Maker {
  private final ElectraTokenizer tokenizer;
  private final FeatureSettings settings;
  private final boolean training;
  private String lastContext = "";
  private ContextWords lastWords;

  AnswerFeatures(ElectraTokenizer tokenizer, FeatureSettings settings, boolean training) {
    this.tokenizer = tokenizer;
    this.settings = settings;
    this.training = training;
    this.lastWords = ContextWords.of("", tokenizer);
  }

  @Override
  public boolean add(int index, Example example, List<Feature> inputs) {
    var question = (Example.Question) example;
    List<Piece> all = tokenizer.tokenize(question.question());
    List<Piece> asked = all.subList(0, Math.min(all.size(), maxQuestion()));
    ContextWords context = words(question.context());
    int[] answer = training ? answer(question, context) : new int[0];
    boolean found = !training || answer.length == 2;
    if (!found || context.pieces().isEmpty()) {
      return asked.size() < all.size();
    }
    AnswerWindows windows = AnswerWindows.of(context.pieces().size(), asked.size(), settings);
    for (PieceRange range : windows.ranges()) {
      List<Piece> part = context.pieces().subList(range.start(), range.end());
      inputs.add(
          new Feature(
              index, ids(asked, part), windows.offset(), target(answer, range, windows.offset())));
    }
    return asked.size() < all.size();
  }

  /** Some of the context must fit beside the question. */
  private int maxQuestion() {
    return Math.min(settings.maxQuestion(), Math.max(1, (settings.maxLength() - 3) / 2));
  }

  private ContextWords words(String context) {
    if (!context.equals(lastContext)) {
      lastWords = ContextWords.of(context, tokenizer);
      lastContext = context;
    }
    return lastWords;
  }

  /** First and last piece of the first answer in the context; empty if it is not there. */
  private int[] answer(Example.Question question, ContextWords context) {
    Example.Answer answer = question.answers().getFirst();
    int first = context.wordAt(answer.start());
    int last = context.wordAt(answer.start() + Math.max(1, answer.text().length()) - 1);
    if (first < 0) {
      return new int[0];
    }
    String shown = joined(context.words().subList(first, last + 1), question.context());
    String wanted = String.join(" ", TokensReader.split(answer.text()));
    if (!shown.contains(wanted)) {
      return new int[0];
    }
    int from = context.firstPiece()[first];
    int to = context.firstPiece()[last + 1] - 1;
    if (to < from) {
      return new int[0];
    }
    List<String> pieces = tokenizer.tokenize(answer.text()).stream().map(Piece::text).toList();
    return narrowed(context, from, to, pieces);
  }

  /** The stretch that is the answer's own pieces, where there is one: without its particles. */
  private static int[] narrowed(ContextWords context, int from, int to, List<String> answer) {
    for (int start = from; start <= to; start++) {
      int end = start + answer.size() - 1;
      if (end <= to && end >= start && matches(context, start, answer)) {
        return new int[] {start, end};
      }
    }
    return new int[] {from, to};
  }

  private static boolean matches(ContextWords context, int start, List<String> answer) {
    for (int i = 0; i < answer.size(); i++) {
      if (!context.pieces().get(start + i).text().equals(answer.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String joined(List<Span> words, String context) {
    return String.join(" ", words.stream().map(word -> word.of(context)).toList());
  }

  private int[] ids(List<Piece> asked, List<Piece> part) {
    int[] ids = new int[asked.size() + part.size() + 3];
    int at = 0;
    ids[at++] = tokenizer.vocabulary().startId();
    for (Piece piece : asked) {
      ids[at++] = piece.id();
    }
    ids[at++] = tokenizer.vocabulary().separatorId();
    for (Piece piece : part) {
      ids[at++] = piece.id();
    }
    ids[at] = tokenizer.vocabulary().separatorId();
    return ids;
  }

  private float[] target(int[] answer, PieceRange range, int offset) {
    if (!training) {
      return new float[0];
    }
    boolean inside = range.start() <= answer[0] && answer[1] < range.end();
    return inside
        ? new float[] {answer[0] - range.start() + offset, answer[1] - range.start() + offset}
        : new float[] {0, 0};
  }
}
