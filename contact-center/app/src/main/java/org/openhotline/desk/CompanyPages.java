package org.openhotline.desk;

import java.util.List;
import java.util.UUID;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Complaints;
import org.openhotline.desk.Problems.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who else has this complaint open. The answer also says which version is stored, so that a page without the push
/// channel notices a change as well. An enterprise neither sees nor is seen.
@RestController
@RequestMapping("/api/complaints/{number}/company/{page}")
final class CompanyPages {

    private final Company company;
    private final Complaints complaints;

    CompanyPages(Company company, Complaints complaints) {
        this.company = company;
        this.complaints = complaints;
    }

    record Sign(boolean editing) {}

    record Here(long version, List<Company.Person> people) {}

    @PutMapping
    Here isHere(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @PathVariable UUID page,
            @RequestBody Sign sign) {
        Complaint complaint = visible(user, number);
        if (user.is(Role.ENTERPRISE)) {
            return new Here(complaint.version(), List.of());
        }
        String digits = complaint.number().digits();
        return new Here(complaint.version(), company.isHere(digits, page.toString(), user, sign.editing()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaves(@AuthenticationPrincipal CurrentUser user, @PathVariable String number, @PathVariable UUID page) {
        company.leaves(visible(user, number).number().digits(), page.toString(), user);
    }

    private Complaint visible(CurrentUser user, String digits) {
        return Sight.find(user, digits, complaints).orElseThrow(NotThere::new);
    }
}
