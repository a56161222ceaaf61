package krelectra.annotation.format.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * The files of an INCEpTION project in which each annotator's view of a document is a file of its
 * own: {@code annotation/DOCUMENT/USER.*}, {@code curation/DOCUMENT/CURATION_USER.*}, each packed
 * into a {@code .zip} of its name or not (INCEpTION user guide, "Exporting projects").
 *
 * @param files annotators' ids by the file, for each document by its name; the id of what was there
 *     before anybody annotated is {@link Annotator#SOURCE}
 * @param left files that belong to these and hold nothing of their own, as the document's text
 */
public record AnnotatorFiles(Map<String, Map<Path, String>> files, Set<Path> left) {
  private static final String ANNOTATION = "annotation";
  private static final String CURATION = "curation";
  private static final String SOURCES = "source";
  private static final String CURATOR = "CURATION_USER";
  private static final String INITIAL = "INITIAL_CAS";
  private static final String ARCHIVE = ".zip";

  /** Copies the files, in order. */
  public AnnotatorFiles {
    files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    left = Set.copyOf(left);
  }

  /**
   * A file of an annotator.
   *
   * @param base the folder above that of all annotators
   */
  private record Place(Path base, String document, String annotator) {}

  /**
   * Finds such files.
   *
   * @param folder where they are
   * @param all the files in it
   */
  public static AnnotatorFiles in(Path folder, List<Path> all) {
    Map<String, Map<Path, String>> files = new LinkedHashMap<>();
    Set<Path> left = new LinkedHashSet<>();
    for (String kind : List.of(ANNOTATION, CURATION)) {
      for (Path file : all) {
        Place place = place(folder.relativize(file), kind);
        if (place == null) {
          continue;
        }
        String name = place.base().resolve(place.document()).toString().replace('\\', '/');
        Map<Path, String> known = files.computeIfAbsent(name, n -> new LinkedHashMap<>());
        if (isNothing(file) || known.containsValue(place.annotator())) {
          left.add(file);
        } else {
          known.put(file, place.annotator());
        }
      }
    }
    files.values().removeIf(Map::isEmpty);
    for (Path file : all) {
      Path inside = folder.relativize(file);
      int count = inside.getNameCount();
      if (count >= 2 && name(inside, count - 2).equals(SOURCES)) {
        Path base = count == 2 ? Path.of("") : inside.subpath(0, count - 2);
        if (files.containsKey(
            base.resolve(name(inside, count - 1)).toString().replace('\\', '/'))) {
          left.add(file);
        }
      }
    }
    return new AnnotatorFiles(files, left);
  }

  private static boolean isNothing(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.equals("TypeSystem.xml") || name.endsWith(".ser");
  }

  /** Where a file belongs; null if it is none of them. */
  private static @Nullable Place place(Path inside, String kind) {
    int count = inside.getNameCount();
    for (int i = 0; i < count - 2; i++) {
      boolean packed = count == i + 4 && name(inside, i + 2).endsWith(ARCHIVE);
      if (name(inside, i).equals(kind) && (count == i + 3 || packed)) {
        Path base = i == 0 ? Path.of("") : inside.subpath(0, i);
        return new Place(base, name(inside, i + 1), annotator(name(inside, i + 2)));
      }
    }
    return null;
  }

  private static String name(Path path, int index) {
    return path.getName(index).toString();
  }

  private static String annotator(String file) {
    int dot = file.lastIndexOf('.');
    String user = dot <= 0 ? file : file.substring(0, dot);
    return switch (user) {
      case CURATOR -> Annotator.CURATOR;
      case INITIAL -> Annotator.SOURCE;
      default -> user;
    };
  }

  /** All files that belong together, or hold nothing. */
  public List<Path> all() {
    List<Path> all = new ArrayList<>(left);
    files.values().forEach(of -> all.addAll(of.keySet()));
    return all;
  }
}
