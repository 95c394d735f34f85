package org.openhotline.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.EnterpriseTokens;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.desk.Problems.NotAllowed;
import org.openhotline.desk.Problems.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The page on which an enterprise's province account gives tokens to its own system, and takes them back.
@RestController
@RequestMapping("/api/enterprise/tokens")
final class EnterpriseTokenPages {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_DAYS = 365;

    private final EnterpriseTokens tokens;

    EnterpriseTokenPages(EnterpriseTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    List<EnterpriseTokens.Token> list(@AuthenticationPrincipal CurrentUser user) {
        return tokens.of(provinceAccountOf(user));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EnterpriseTokens.Made make(
            @AuthenticationPrincipal CurrentUser user, @RequestBody(required = false) @Nullable JsonNode body) {
        var _ = provinceAccountOf(user);
        List<Fault> faults = new ArrayList<>();
        var in = new FieldReader(body, "", faults);
        String name = in.text("name", LONGEST_NAME);
        Integer days = in.smallNumber("days");
        in.require(name, "name", "请填写令牌名称，例如所用系统的名字");
        String hint = "有效期为 1 至 365 天";
        in.require(days, "days", hint);
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            in.refuse("days", "invalid", hint);
        }
        in.done();
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        return tokens.make(user, Objects.requireNonNull(name), Duration.ofDays(Objects.requireNonNull(days)))
                .orElseThrow(() -> new InvalidForm(List.of(new Fault("name", "taken", "这个名称已经用过（含已撤销的令牌），请另取一个"))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        var _ = provinceAccountOf(user);
        if (!tokens.revoke(user, id)) {
            throw new NotThere();
        }
    }

    private static String provinceAccountOf(CurrentUser user) {
        String enterprise = user.enterprise();
        if (enterprise == null || user.city() != null) {
            throw new NotAllowed("接口令牌由企业的省级账号管理，请联系本企业省级账号。");
        }
        return enterprise;
    }
}
