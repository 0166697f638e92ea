package io.baremetal.testkit.fault;

import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which requests go wrong, and how. Rules may come and go while clients are at work; the first rule
 * that matches and is not used up decides, and a request that no rule matches passes.
 *
 * <pre>
 * plan.when(FaultPlan.request("PATCH", ".*&#47;status")).times(2).then(Fault.status(500));
 * </pre>
 *
 * <p>Thread-safe. One plan may stand before several handlers.
 */
public final class FaultPlan {

  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /** Starts a rule for the requests that the predicate accepts. */
  public Pending when(Predicate<FakeRequest> matches) {
    return new Pending(matches, Integer.MAX_VALUE, 0);
  }

  /**
   * Accepts requests by method and path.
   *
   * @param method an HTTP method, or {@code *} for all
   * @param pathRegex a regular expression for the whole path, without the query
   */
  public static Predicate<FakeRequest> request(String method, String pathRegex) {
    Predicate<String> path = Pattern.compile(pathRegex).asMatchPredicate();
    return request ->
        (method.equals("*") || method.equals(request.method())) && path.test(request.path());
  }

  /** The handler with this plan before it; rules added later count too. */
  public FakeHandler before(FakeHandler handler) {
    return request -> handle(request, handler);
  }

  /** Passes the request on, or does what the first matching rule says. */
  public FakeReply handle(FakeRequest request, FakeHandler handler) {
    Optional<Fault> fault = rules.stream().flatMap(rule -> rule.take(request).stream()).findFirst();
    return fault.isPresent() ? fault.get().apply(request, handler) : handler.handle(request);
  }

  /** Forgets every rule: from now on nothing goes wrong. */
  public void clear() {
    rules.clear();
  }

  /** A rule that still lacks its fault. */
  public final class Pending {

    private final Predicate<FakeRequest> matches;
    private final int times;
    private final int skip;

    private Pending(Predicate<FakeRequest> matches, int times, int skip) {
      this.matches = matches;
      this.times = times;
      this.skip = skip;
    }

    /** Only so many matching requests go wrong; all of them unless said. */
    public Pending times(int count) {
      return new Pending(matches, count, skip);
    }

    /** The first so many matching requests pass; none unless said. */
    public Pending after(int count) {
      return new Pending(matches, times, count);
    }

    /** Puts the rule into force, behind those already there. */
    public FaultPlan then(Fault fault) {
      rules.add(new Rule(matches, new AtomicInteger(skip), new AtomicInteger(times), fault));
      return FaultPlan.this;
    }
  }

  private record Rule(
      Predicate<FakeRequest> matches, AtomicInteger skip, AtomicInteger left, Fault fault) {

    Optional<Fault> take(FakeRequest request) {
      if (!matches.test(request) || skip.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        return Optional.empty();
      }
      return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? Optional.of(fault) : Optional.empty();
    }
  }
}
