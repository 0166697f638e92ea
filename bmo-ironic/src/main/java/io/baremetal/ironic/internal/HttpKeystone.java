package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.config.AuthHeader;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.KeystoneSettings;
import io.baremetal.ironic.error.CallCancelledException;
import io.baremetal.ironic.error.FailedCall;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.error.NoTokenException;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Keystone behind HTTP: keeps a token, gets another shortly before it expires and when a service
 * has refused it. Thread-safe.
 */
public final class HttpKeystone implements IronicAuth, AutoCloseable {

  private static final String TOKENS = "/v3/auth/tokens";
  private static final String TOKEN_HEADER = "X-Subject-Token";

  private final KeystoneSettings keystone;
  private final ClientSettings settings;
  private final OwnedResources resources;
  private final CallScope scope = new CallScope();
  private final ApiCaller caller;
  private final SingleFlight<KeystoneToken> fetching;
  private volatile @Nullable KeystoneToken current;

  /**
   * Calls nothing yet.
   *
   * @param settings how to call; the endpoint in it is overwritten
   */
  public HttpKeystone(KeystoneSettings keystone, ClientSettings.Builder settings) {
    this.keystone = keystone;
    String url = keystone.authUrl().strip().replaceAll("/+$", "").replaceAll("/v3$", "");
    this.settings = settings.endpoint(url).build();
    Endpoint endpoint = Endpoint.parse("Keystone", url);
    this.resources = new OwnedResources(this.settings);
    this.caller = caller(endpoint);
    this.fetching =
        new SingleFlight<>(new FailedCall("POST", TOKENS, Optional.empty()), this::fetch);
  }

  private ApiCaller caller(Endpoint endpoint) {
    Exchange observed =
        new ObservedExchange(
            settings.listeners(),
            settings.nanoTime(),
            new OkHttpExchange(resources.http(), endpoint, settings.largestAnswer()));
    Exchange repeated =
        new RetryingExchange(settings.retryPolicy(), Timing.of(settings, resources), observed);
    return new ApiCaller(
        new RequestIdExchange(endpoint.authority(), repeated), settings.requestIds(), scope);
  }

  /** The token, from memory while it is good. */
  @Override
  public Optional<AuthHeader> header() {
    return Optional.of(new AuthHeader("X-Auth-Token", token().value()));
  }

  /** Forgets the refused token, unless another thread has replaced it already. */
  @Override
  public boolean renew(AuthHeader refused) {
    forget(refused.value());
    return true;
  }

  private synchronized void forget(String token) {
    if (current != null && current.value().equals(token)) {
      current = null;
    }
  }

  /** Where a service of one of these types is, by the latest token's catalogue. */
  public String endpoint(Collection<String> types) {
    return token().catalogue().endpoint(types, keystone.reach(), keystone.region());
  }

  private KeystoneToken token() {
    KeystoneToken token = current;
    return token != null && token.isFresh(settings.nanoTime().getAsLong())
        ? token
        : fetching.join();
  }

  private KeystoneToken fetch() {
    KeystoneToken meanwhile = current;
    if (meanwhile != null && meanwhile.isFresh(settings.nanoTime().getAsLong())) {
      return meanwhile;
    }
    long asked = settings.nanoTime().getAsLong();
    KeystoneToken token = read(ask(), asked);
    current = token;
    return token;
  }

  private Answer ask() {
    ApiCall call =
        ApiCall.of("POST", TOKENS)
            .body(KeystoneRequest.of(keystone.identity().get(), keystone.scope()))
            // A token too many does no harm, and Keystone's proxies drop idle connections.
            .repeatable()
            .build();
    try {
      return caller.send(call);
    } catch (CallCancelledException e) {
      throw e;
    } catch (IronicException e) {
      throw new NoTokenException(
          "Keystone at " + settings.endpoint() + " gave no token; " + e.getMessage(), e);
    }
  }

  private KeystoneToken read(Answer answer, long askedNanos) {
    String value =
        answer
            .header(TOKEN_HEADER)
            .orElseThrow(() -> notKeystone(settings.endpoint(), "without " + TOKEN_HEADER));
    try {
      JsonNode token = Json.parse(answer.body()).path("token");
      return KeystoneToken.of(value, token, askedNanos);
    } catch (IOException e) {
      throw notKeystone(settings.endpoint(), "with something that is not JSON");
    }
  }

  private static NoTokenException notKeystone(String endpoint, String how) {
    return new NoTokenException(
        "The server at " + endpoint + " answered " + how + "; is the address Keystone's?");
  }

  /** Gives up running calls and releases what was made here. */
  @Override
  public void close() {
    scope.giveUp();
    resources.close();
  }
}
