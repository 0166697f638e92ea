package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.README;
import static io.baremetal.api.validation.Profile.Base.STRICT;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.event.BmcEventSubscription;
import io.baremetal.api.event.BmcEventSubscriptionSpec;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Url;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All rules for a BMCEventSubscription, in the order in which findings come. Once created, a
 * subscription stays as it is, so that its content is judged on creation only. The sets are
 * immutable and thread-safe.
 */
public final class BmcEventSubscriptionRules {

  private static final String HOST = "spec.hostName";
  private static final String DESTINATION = "spec.destination";
  private static final String HEADERS = "spec.httpHeadersRef";
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String FORM = "write a URL such as https://events.example/hook";

  private static final List<Rule<BmcEventSubscription>> CONTENT =
      List.of(
          hostIsNamed("BMO-SUBSCRIPTION-001"),
          headersAreNear("BMO-SUBSCRIPTION-002"),
          destinationIsGiven("BMO-SUBSCRIPTION-003"),
          destinationCanBeRead("BMO-SUBSCRIPTION-004"),
          destinationHasPath("BMO-SUBSCRIPTION-005"),
          destinationIsOfTheWeb("BMO-SUBSCRIPTION-007"));

  private static final List<Rule<Change<BmcEventSubscription>>> ON_CHANGE =
      List.of(specStays("BMO-SUBSCRIPTION-006"), referenceIsAbsent("BMO-SUBSCRIPTION-008"));

  private BmcEventSubscriptionRules() {}

  /** What a new subscription must obey. */
  public static RuleSet<BmcEventSubscription> create(Profile profile) {
    return KindRules.of(CONTENT).create(profile);
  }

  /** What a changed subscription must obey. */
  public static RuleSet<Change<BmcEventSubscription>> update(Profile profile) {
    return new KindRules<BmcEventSubscription>(List.of(), ON_CHANGE).update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<BmcEventSubscription> delete(Profile profile) {
    return RuleSet.under(profile);
  }

  private static Rule<BmcEventSubscription> hostIsNamed(String id) {
    return Rule.<BmcEventSubscription>of(
            id, "A subscription names its host", "set the name of a host in the same namespace")
        .reads(HOST)
        .check(
            (subscription, problems) -> {
              if (HostFacts.nonEmpty(subscription.spec().hostName()).isEmpty()) {
                problems.at(HOST, "there is no host name");
              }
            });
  }

  private static Rule<BmcEventSubscription> headersAreNear(String id) {
    return Rule.<BmcEventSubscription>of(
            id,
            "The Secret with HTTP headers is in the subscription's own namespace, and says so",
            "copy the Secret into that namespace and name the namespace in the reference")
        .reads(HEADERS)
        .check(
            (subscription, problems) -> {
              String own = subscription.metadata().namespace().orElse("");
              subscription
                  .spec()
                  .httpHeadersRef()
                  .map(secret -> secret.namespace().orElse(""))
                  .filter(namespace -> !namespace.equals(own))
                  .ifPresent(
                      namespace ->
                          problems.at(
                              HEADERS + ".namespace",
                              "it is "
                                  + Quoted.text(namespace)
                                  + ", but the subscription is in "
                                  + Quoted.text(own)));
            });
  }

  private static Rule<BmcEventSubscription> destinationIsGiven(String id) {
    return Rule.<BmcEventSubscription>of(id, "A subscription says where events go", FORM)
        .reads(DESTINATION)
        .check(
            (subscription, problems) -> {
              if (destination(subscription).isEmpty()) {
                problems.at(DESTINATION, "there is no destination");
              }
            });
  }

  private static Rule<BmcEventSubscription> destinationCanBeRead(String id) {
    return Rule.<BmcEventSubscription>of(id, "The destination of events is a URL", FORM)
        .reads(DESTINATION)
        .check(
            (subscription, problems) ->
                destination(subscription)
                    .flatMap(text -> Url.tryParseRequest(text).reason())
                    .ifPresent(why -> problems.at(DESTINATION, why)));
  }

  private static Rule<BmcEventSubscription> destinationHasPath(String id) {
    return Rule.<BmcEventSubscription>of(
            id,
            "The destination of events has a path, if only a slash; many BMCs refuse it otherwise",
            "put a slash behind the host name")
        .reads(DESTINATION)
        .check(
            (subscription, problems) ->
                url(subscription)
                    .filter(url -> url.path().isEmpty())
                    .ifPresent(
                        url ->
                            problems.at(
                                DESTINATION,
                                Quoted.url(destination(subscription).orElse(""))
                                    + " has no path")));
  }

  private static Rule<BmcEventSubscription> destinationIsOfTheWeb(String id) {
    return Rule.<BmcEventSubscription>of(
            id, "BMCs send their events by http or https, to a host", FORM)
        .reads(DESTINATION)
        .offIn(UPSTREAM)
        .check(
            (subscription, problems) ->
                url(subscription)
                    .filter(url -> !SCHEMES.contains(url.scheme()) || url.hostname().isEmpty())
                    .ifPresent(
                        url ->
                            problems.at(
                                DESTINATION,
                                "no event can be sent to "
                                    + Quoted.url(destination(subscription).orElse("")))));
  }

  private static Rule<Change<BmcEventSubscription>> specStays(String id) {
    return Rule.<Change<BmcEventSubscription>>of(
            id,
            "A subscription stays as it was created; the BMC has a copy",
            "delete the subscription and create it anew")
        .reads("spec")
        .check(
            (change, problems) -> {
              if (!change.before().spec().equals(change.after().spec())) {
                problems.at("spec", "it would change");
              }
            });
  }

  private static Rule<Change<BmcEventSubscription>> referenceIsAbsent(String id) {
    return Rule.<Change<BmcEventSubscription>>of(
            id,
            "A subscription with a Secret for its headers does not change at all, not even in its"
                + " metadata; the Go programs take an equal reference for another one",
            "delete the subscription and create it anew")
        .reads(HEADERS)
        .offIn(STRICT)
        .offIn(README)
        .check(
            (change, problems) -> {
              BmcEventSubscriptionSpec spec = change.after().spec();
              if (spec.httpHeadersRef().isPresent() && spec.equals(change.before().spec())) {
                problems.at("spec", "it counts as changed because it has httpHeadersRef");
              }
            });
  }

  private static Optional<String> destination(BmcEventSubscription subscription) {
    return HostFacts.nonEmpty(subscription.spec().destination());
  }

  private static Optional<Url> url(BmcEventSubscription subscription) {
    return destination(subscription).map(Url::tryParseRequest).flatMap(Attempt::value);
  }
}
