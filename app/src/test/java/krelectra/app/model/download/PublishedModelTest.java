package krelectra.app.model.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedModelTest {
  /** KoELECTRA's README of June 2020 gives 423, 134 and 53 M for files of v1 and v2. */
  @Test
  void sizesAreThoseThatWerePublished() {
    PublishedModel base = of("monologg/koelectra-base-discriminator");
    PublishedModel small = of("monologg/koelectra-small-v2-discriminator");
    assertThat(mib(base.bytes())).isBetween(420L, 424L);
    assertThat(mib(base.generatorBytes())).isBetween(132L, 134L);
    assertThat(mib(small.bytes())).isBetween(52L, 54L);
    assertThat(mib(small.generatorBytes())).isBetween(52L, 54L);
  }

  @Test
  void aGeneratorIsFoundByItsOwnName() {
    assertThat(of("snunlp/KR-ELECTRA-generator").title()).isEqualTo("KR-ELECTRA");
    assertThat(PublishedModel.of(RepositoryName.of("some/body"))).isEmpty();
    assertThat(PublishedModel.all()).hasSize(7);
  }

  private static PublishedModel of(String repository) {
    return PublishedModel.of(RepositoryName.of(repository)).orElseThrow();
  }

  private static long mib(long bytes) {
    return Math.round(bytes / (double) (1 << 20));
  }
}
