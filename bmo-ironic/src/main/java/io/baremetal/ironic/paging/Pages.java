package io.baremetal.ironic.paging;

import static java.util.Spliterator.ORDERED;

import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.PageLostException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is fetched page by page while it is read.
 *
 * <p>Each iteration starts anew at the server; nothing is fetched before the first element is asked
 * for and nothing is held open in between. Pages that are read while others create and delete
 * resources may miss or repeat some. If the very resource that ended a page is deleted before the
 * next page is asked for, reading goes on behind the one before it; where Ironic cannot do that
 * (all that were tried are gone, or the list is sorted by something that changes) it ends with a
 * {@link io.baremetal.ironic.error.PageLostException}. Thread-safe; an iterator is not.
 *
 * @param <T> the resource
 */
public final class Pages<T> implements Iterable<T> {

  private final PageSource<T> source;

  private Pages(PageSource<T> source) {
    this.source = source;
  }

  /** Pages from a source; the way in for other implementations and for tests. */
  public static <T> Pages<T> of(PageSource<T> source) {
    return new Pages<>(source);
  }

  /** The items one by one. */
  @Override
  public Iterator<T> iterator() {
    return stream().iterator();
  }

  /** The items one by one, fetched as they are consumed. */
  public Stream<T> stream() {
    return byPage().flatMap(page -> page.items().stream());
  }

  /** Whole pages, fetched as they are consumed. */
  public Stream<Page<T>> byPage() {
    Iterator<Page<T>> pages = new PageIterator<>(source);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, ORDERED), false);
  }

  /** The same list without the items that do not match; pages may become empty. */
  public Pages<T> only(Predicate<? super T> matches) {
    return new Pages<>(
        marker -> {
          Page<T> page = source.fetch(marker);
          return new Page<>(
              page.items().stream().filter(matches).toList(),
              page.nextMarker(),
              page.spareMarkers());
        });
  }

  /** All items; as many requests as there are pages. */
  public List<T> toList() {
    return stream().toList();
  }

  /** The first item; one request, more only while pages are empty. */
  public Optional<T> first() {
    return stream().findFirst();
  }

  private static final class PageIterator<T> implements Iterator<Page<T>> {

    private final PageSource<T> source;
    private final Set<String> visited = new HashSet<>();
    private Optional<String> marker = Optional.empty();
    private List<String> spares = List.of();
    private boolean more = true;

    PageIterator(PageSource<T> source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Page<T> next() {
      if (!more) {
        throw new NoSuchElementException("the last page was read");
      }
      Page<T> page = fetch();
      marker = page.nextMarker();
      spares = page.spareMarkers();
      more = marker.isPresent();
      if (marker.isPresent() && !visited.add(marker.get())) {
        throw new IronicProtocolException(
            "the list runs in circles: the server sent the page marker " + marker.get() + " twice");
      }
      return page;
    }

    private Page<T> fetch() {
      try {
        return source.fetch(marker);
      } catch (PageLostException lost) {
        return fetchBehindASpare(lost);
      }
    }

    private Page<T> fetchBehindASpare(PageLostException first) {
      for (String spare : spares) {
        try {
          return source.fetch(Optional.of(spare));
        } catch (PageLostException alsoGone) {
          first.addSuppressed(alsoGone);
        }
      }
      throw first;
    }
  }
}
