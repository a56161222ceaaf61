import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;

/**
 * Writes dkpro-spans.tsv and dkpro-values.tsv: random judgements and spans, and what
 * dkpro-statistics-agreement 2.2.1 says of them. No test runs it; with the library and its
 * dependencies on the class path: {@code java -cp ... DkproReference.java FOLDER}.
 */
public class DkproReference {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    try (PrintStream spans = new PrintStream(folder.resolve("dkpro-spans.tsv").toFile());
        PrintStream table = new PrintStream(folder.resolve("dkpro-judgements.tsv").toFile());
        PrintStream values = new PrintStream(folder.resolve("dkpro-values.tsv").toFile())) {
      spans.println("set\tlength\tannotator\tstart\tend\tlabel");
      table.println("set\titem\tannotator\tlabel");
      values.println("set\tmeasure\tvalue");
      for (int seed = 1; seed <= 6; seed++) {
        unitizing(seed, spans, values);
        coding(seed, table, values);
      }
    }
  }

  private static void unitizing(int seed, PrintStream spans, PrintStream values) {
    Random random = new Random(seed);
    int raters = 2 + seed % 3;
    int length = 150 + 40 * seed;
    var study = new UnitizingAnnotationStudy(raters, 0, length);
    String[] labels = {"PER", "LOC", "ORG"};
    for (String label : labels) {
      for (int start = random.nextInt(10); start < length - 20; start += 12 + random.nextInt(25)) {
        int size = 2 + random.nextInt(8);
        for (int rater = 0; rater < raters; rater++) {
          if (random.nextInt(5) > 0) {
            int from = start + random.nextInt(2);
            int to = Math.min(length, from + size + random.nextInt(3));
            study.addUnit(from, to - from, rater, label);
            spans.printf("u%d\t%d\ta%d\t%d\t%d\t%s%n", seed, length, rater, from, to, label);
          }
        }
      }
    }
    print(
        values,
        "u" + seed,
        "alpha-u",
        new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement());
  }

  private static void coding(int seed, PrintStream table, PrintStream values) {
    Random random = new Random(seed);
    int raters = seed % 2 == 0 ? 2 : 4;
    var study = new CodingAnnotationStudy(raters);
    for (int item = 0; item < 60; item++) {
      int truth = 1 + random.nextInt(5);
      Object[] labels = new Object[raters];
      for (int rater = 0; rater < raters; rater++) {
        int label = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : truth;
        labels[rater] = label;
        table.printf("c%d\ti%d\ta%d\t%d%n", seed, item, rater, label);
      }
      study.addItemAsArray(labels);
    }
    String set = "c" + seed;
    print(values, set, "percent", new PercentageAgreement(study).calculateAgreement());
    if (raters == 2) {
      print(values, set, "cohen", new CohenKappaAgreement(study).calculateAgreement());
    }
    print(values, set, "fleiss", new FleissKappaAgreement(study).calculateAgreement());
    print(
        values,
        set,
        "alpha-nominal",
        new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement());
    print(
        values,
        set,
        "alpha-ordinal",
        new KrippendorffAlphaAgreement(study, new OrdinalDistanceFunction()).calculateAgreement());
    print(
        values,
        set,
        "alpha-interval",
        new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()).calculateAgreement());
    print(
        values,
        set,
        "alpha-ratio",
        new KrippendorffAlphaAgreement(study, new RatioDistanceFunction()).calculateAgreement());
  }

  private static void print(PrintStream out, String set, String measure, double value) {
    out.printf(Locale.ROOT, "%s\t%s\t%.12f%n", set, measure, value);
  }
}
