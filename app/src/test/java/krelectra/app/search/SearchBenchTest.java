package krelectra.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import krelectra.annotation.search.Query;
import krelectra.annotation.search.SearchIndex;
import krelectra.annotation.search.Sentence;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the search on a corpus of shared reviews, comments and news: {@code
 * -Dsearch.sentences=1000000}. Nothing about time is asserted.
 */
class SearchBenchTest {
  private static final List<String> QUERIES =
      List.of(
          "영화",
          "재밌었다",
          "lemma:보다",
          "tag:NNG tag:JKO tag:VV",
          "tag:NNG tag:JKO []{0,3} lemma:추천",
          "lemma:없다 tag:EF",
          "ㅋㅋㅋ",
          "/^ㅋ+$/",
          "/스럽|답/&tag:XSA*",
          "/[가-힣]{5,}/",
          "tag:SN [] tag:NNG",
          "쿠엔틴 타란티노",
          "tag:N*");

  @TempDir Path folder;

  @Test
  void measure() throws IOException {
    int wanted = Integer.getInteger("search.sentences", 0);
    Path data = Path.of(System.getProperty("shared.dir", "none"), "data");
    Assumptions.assumeTrue(wanted > 0, "skipped: set -Dsearch.sentences=N to measure");
    Assumptions.assumeTrue(Files.exists(data), "skipped: no shared data");
    List<String> texts = texts(data, wanted);
    assertThat(texts).hasSize(wanted);
    var morphology = new NoriMorphology();
    try (SearchIndex index = SearchIndex.open(folder, morphology)) {
      long start = System.nanoTime();
      long work = cpu();
      long tokens = 0;
      for (int i = 0; i < texts.size(); i++) {
        Sentence sentence =
            new Sentence(i, texts.get(i), morphology.tokens(texts.get(i)), List.of());
        tokens += sentence.tokens().size();
        index.add(sentence);
      }
      index.commit(1);
      double seconds = (System.nanoTime() - start) / 1e9;
      double busy = (cpu() - work) / 1e9;
      say(
          String.format(
              Locale.ROOT,
              "%d sentences, %d morphemes: %.0f s, of which at work %.0f s",
              wanted,
              tokens,
              seconds,
              busy));
      say(String.format(Locale.ROOT, "%.0f MB", size() / 1e6));
    }
    long opening = System.nanoTime();
    try (SearchIndex index = SearchIndex.open(folder, morphology)) {
      say(String.format(Locale.ROOT, "opened in %.0f ms", (System.nanoTime() - opening) / 1e6));
      QUERIES.forEach(query -> measure(index, Query.parse(query)));
      long start = System.nanoTime();
      for (int i = 0; i < 1000; i++) {
        String text = texts.get(i * 7) + " 고침";
        index.put(new Sentence(i * 7L, text, morphology.tokens(text), List.of()));
      }
      index.refresh();
      say(
          String.format(
              Locale.ROOT, "1000 sentences changed: %.0f ms", (System.nanoTime() - start) / 1e6));
      assertThat(index.count(Query.parse("고침"), () -> false)).isGreaterThanOrEqualTo(1000);
    }
  }

  private static void measure(SearchIndex index, Query query) {
    try {
      double[] times = new double[21];
      double[] work = new double[21];
      for (int i = 0; i < times.length; i++) {
        long start = System.nanoTime();
        long before = cpu();
        index.page(query, null, 50, () -> false);
        work[i] = (cpu() - before) / 1e6;
        times[i] = (System.nanoTime() - start) / 1e6;
      }
      double first = times[0];
      double firstWork = work[0];
      Arrays.sort(times);
      Arrays.sort(work);
      long before = cpu();
      long count = index.count(query, () -> false);
      double counting = (cpu() - before) / 1e6;
      say(
          String.format(
              Locale.ROOT,
              "%-40s page of 50: %.1f ms first (%.1f at work), %.1f median (%.1f), %.1f worst;"
                  + " %d matches counted in %.0f ms of work",
              query.source(),
              first,
              firstWork,
              times[10],
              work[10],
              times[20],
              count,
              counting));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What this thread has worked: on a machine with other work the clock says little. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private long size() throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static List<String> texts(Path data, int wanted) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name :
        List.of("pretrain/nsmc-reviews-without-test.txt.gz", "pretrain/news-comments.txt.gz")) {
      try (var in =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(data.resolve(name))),
                  StandardCharsets.UTF_8))) {
        in.lines().filter(line -> !line.isBlank()).limit(wanted).forEach(texts::add);
      }
    }
    int distinct = texts.size();
    say(String.format(Locale.ROOT, "%d distinct lines", distinct));
    // Where there are too few, each is joined with another: new sentences of the same language.
    for (int i = 0; texts.size() < wanted; i++) {
      texts.add(texts.get(i % distinct) + " " + texts.get((i * 31 + 7 + i / distinct) % distinct));
    }
    return texts.subList(0, wanted);
  }

  private static void say(String text) {
    System.out.println("search: " + text);
  }
}
