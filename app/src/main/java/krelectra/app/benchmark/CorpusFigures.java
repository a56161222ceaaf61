package krelectra.app.benchmark;

/**
 * How fast a corpus is worked with, each beside what no program can do without.
 *
 * @param sentences in the corpus
 * @param bytes of the file that is imported
 * @param importing seconds to import the file into an empty database
 * @param exporting seconds to export it again
 * @param copying seconds to read the file and write it again, onto the disk
 * @param edit seconds of one edit that is on the disk, the median
 * @param append seconds to append such an edit to a plain file and to have it on the disk, the
 *     median
 * @param opening seconds to open the database again, with its project
 * @param counting seconds to count its sentences
 * @param page seconds to read a hundred sentences from somewhere in it, the median
 * @param indexing seconds to make the search index, morphemes and all
 * @param search seconds to count the matches of a query in the index, the median
 * @param scan seconds to look for the same letters in the file in memory, the median
 */
public record CorpusFigures(
    int sentences,
    long bytes,
    double importing,
    double exporting,
    double copying,
    double edit,
    double append,
    double opening,
    double counting,
    double page,
    double indexing,
    double search,
    double scan) {}
