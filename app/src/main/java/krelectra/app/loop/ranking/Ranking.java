package krelectra.app.loop.ranking;

import java.util.List;

/**
 * Sentences in an order that was asked for once, and is kept until it is asked for anew.
 *
 * @param layer the layer's id
 * @param source who was asked: a run, or a method
 * @param made when, in ISO 8601
 * @param sentences what comes first first
 */
public record Ranking(
    RankingKind kind, String layer, String source, String made, List<RankedSentence> sentences) {
  public Ranking {
    sentences = List.copyOf(sentences);
  }
}
