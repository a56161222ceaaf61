package krelectra.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import krelectra.inference.text.Corpora.Input;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ids, pieces and offsets of whole corpora against {@code transformers}, by hashes that {@code
 * src/test/python/tokenizer_agreement.py} wrote.
 */
class TokenizerAgreementTest {
  private static final Path SHARED = Path.of(System.getProperty("shared.dir", "missing"));

  static Stream<JsonNode> results() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            TokenizerAgreementTest.class.getResourceAsStream("tokenizer-agreement.json"))) {
      return new JsonMapper().readTree(in).get("results").valueStream();
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyTextAgrees(JsonNode expected) {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no shared data at shared.dir");
    Vocabulary vocabulary =
        Vocabulary.read(
            SHARED.resolve("data/vocab/" + expected.get("vocabulary").asString() + ".txt"));
    boolean slow = expected.get("tokenizer").asString().equals("slow");
    ElectraTokenizer tokenizer = new ElectraTokenizer(vocabulary, new TokenizerOptions(true, slow));
    List<Input> inputs = new Corpora(SHARED).read(expected.get("corpus").asString());

    assertThat(inputs).hasSize(expected.get("texts").asInt());
    MessageDigest whole = sha256();
    for (int start = 0; start < inputs.size(); start += 1000) {
      MessageDigest block = sha256();
      for (Input input : inputs.subList(start, Math.min(start + 1000, inputs.size()))) {
        byte[] line = line(tokenizer, input, !slow).getBytes(StandardCharsets.UTF_8);
        whole.update(line);
        block.update(line);
      }
      assertThat(HexFormat.of().formatHex(block.digest(), 0, 8))
          .as("texts %d to %d", start, start + 999)
          .isEqualTo(expected.get("blocks").get(start / 1000).asString());
    }
    assertThat(HexFormat.of().formatHex(whole.digest()))
        .isEqualTo(expected.get("sha256").asString());
  }

  private static String line(ElectraTokenizer tokenizer, Input input, boolean spans) {
    String second = input.second();
    Encoding encoding =
        second == null
            ? tokenizer.encode(input.first())
            : tokenizer.encodePair(input.first(), second);
    Stream<String> columns =
        Stream.of(
            encoding.pieces().stream()
                .map(piece -> Integer.toString(piece.id()))
                .collect(Collectors.joining(" ")),
            encoding.pieces().stream().map(Piece::text).collect(Collectors.joining(" ")),
            encoding.pieces().stream()
                .map(piece -> spanText(piece.span()))
                .collect(Collectors.joining(" ")));
    return columns.limit(spans ? 3 : 2).collect(Collectors.joining("\t")) + "\n";
  }

  private static String spanText(@Nullable Span span) {
    return span == null ? "-" : span.start() + "-" + span.end();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
