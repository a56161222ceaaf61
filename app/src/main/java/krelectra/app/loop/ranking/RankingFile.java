package krelectra.app.loop.ranking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonSyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ranking in a file: a head, then a sentence a line. It can be made anew, so that one that is
 * damaged counts as none.
 */
public record RankingFile(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(RankingFile.class);
  private static final long MOST_BYTES = 1L << 28;

  /**
   * Where one is kept.
   *
   * @param folder of all
   * @param database the database's file
   * @param project the project's number in it
   */
  public static RankingFile of(
      Path folder, Path database, int project, String layer, RankingKind kind) {
    String place = database.toAbsolutePath().normalize() + "\n" + project + "\n" + layer;
    String name =
        java.util.UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    return new RankingFile(
        folder.resolve(name + "-" + kind.name().toLowerCase(Locale.ROOT) + ".jsonl"));
  }

  /** Replaces what is there. */
  public void write(Ranking ranking) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputFile out = new OutputFile(file)) {
      out.write(
          Json.object(
                      "kind", Json.of(ranking.kind().name()),
                      "layer", Json.of(ranking.layer()),
                      "source", Json.of(ranking.source()),
                      "made", Json.of(ranking.made()),
                      "sentences", Json.of(ranking.sentences().size()))
                  .inLine()
              + "\n");
      for (RankedSentence each : ranking.sentences()) {
        List<Json> arguments = each.why().arguments().stream().<Json>map(Json::of).toList();
        out.write(
            Json.object(
                        "document", Json.of(each.document()),
                        "sentence", Json.of(each.sentence()),
                        "why", Json.of(each.why().code()),
                        "with", new Json.Array(arguments))
                    .inLine()
                + "\n");
      }
      out.finish();
    }
  }

  /** Reads it; empty if there is none. */
  public Optional<Ranking> read() throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    try {
      Json.Obj head = (Json.Obj) JsonReader.parse(lines.getFirst());
      List<RankedSentence> sentences = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        Json.Obj each = (Json.Obj) JsonReader.parse(line);
        Why why = new Why(each.text("why"), each.items("with").stream().map(Json::scalar).toList());
        sentences.add(new RankedSentence(each.text("document"), each.text("sentence"), why));
      }
      Json count = head.get("sentences");
      if (count == null || count.intOr(-1) != sentences.size()) {
        return damaged(null);
      }
      return Optional.of(
          new Ranking(
              RankingKind.valueOf(head.text("kind")),
              head.text("layer"),
              head.text("source"),
              head.text("made"),
              sentences));
    } catch (JsonSyntaxException
        | ClassCastException
        | IllegalArgumentException
        | java.util.NoSuchElementException e) {
      return damaged(e);
    }
  }

  private Optional<Ranking> damaged(@org.jspecify.annotations.Nullable Exception e) {
    LOG.warn("{} is damaged and counts as not there", file, e);
    return Optional.empty();
  }
}
