package krelectra.annotation.team;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Spreads documents over annotators so that all have about as many sentences. Documents are dealt
 * in a random order, each to those who have least so far.
 *
 * @param annotators ids
 * @param each how many annotators a document gets; 2 for double annotation
 * @param seed the same seed gives the same spread
 */
public record EvenSpread(List<String> annotators, int each, long seed) {
  /**
   * Copies the ids.
   *
   * @throws IllegalArgumentException if a document cannot get so many annotators
   */
  public EvenSpread {
    annotators = annotators.stream().distinct().toList();
    if (each < 1 || each > annotators.size()) {
      throw new IllegalArgumentException(each + " of " + annotators.size() + " annotators");
    }
  }

  /**
   * Who gets what.
   *
   * @param sizes how many sentences each document has, by id, in order
   * @return annotators by document, in the same order
   */
  public Map<String, List<String>> of(Map<String, Long> sizes) {
    Random random = new Random(seed);
    List<String> dealt = new ArrayList<>(sizes.keySet());
    Collections.shuffle(dealt, random);
    Map<String, Long> loads = new HashMap<>();
    annotators.forEach(annotator -> loads.put(annotator, 0L));
    Map<String, List<String>> given = new HashMap<>();
    for (String document : dealt) {
      List<String> candidates = new ArrayList<>(annotators);
      // Among those who have as much, chance decides, so that all pairs come about.
      Collections.shuffle(candidates, random);
      candidates.sort(Comparator.comparingLong(annotator -> loads.getOrDefault(annotator, 0L)));
      List<String> chosen = candidates.subList(0, each);
      long size = Math.max(1, sizes.getOrDefault(document, 0L));
      chosen.forEach(annotator -> loads.merge(annotator, size, Long::sum));
      given.put(document, annotators.stream().filter(chosen::contains).toList());
    }
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    sizes
        .keySet()
        .forEach(document -> ordered.put(document, given.getOrDefault(document, List.of())));
    return ordered;
  }

  /**
   * Some of the documents, by chance.
   *
   * @param share from 0 to 1; one document at least if there is any and the share is above 0
   * @return ids in the order given
   */
  public static List<String> share(List<String> documents, double share, long seed) {
    int wanted = (int) Math.round(share * documents.size());
    if (wanted == 0 && share > 0 && !documents.isEmpty()) {
      wanted = 1;
    }
    List<String> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(seed));
    List<String> chosen = shuffled.subList(0, wanted);
    return documents.stream().filter(new java.util.HashSet<>(chosen)::contains).toList();
  }
}
