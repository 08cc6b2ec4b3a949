// Made by `npm run schema` in web/ from the register’s OpenAPI document. Do not edit.
export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change, in plain words */
        get: operations["Audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the caller is to the register */
        get: operations["Me.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a patient; a known number gives the same id */
        post: operations["Patient.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/_lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The id and the open plan of a person */
        post: operations["Patient.lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patientId}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the patient’s consent */
        post: operations["Consent.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patientId}/representations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who represents the patient now; for himself */
        get: operations["Consent.representations"];
        put?: never;
        /** Let a relative or guardian act for the patient */
        post: operations["Consent.represent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patientId}/representations/{relativeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a representation */
        delete: operations["Consent.endRepresentation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patientId}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the patient has blocked; for himself */
        get: operations["Consent.restrictions"];
        put?: never;
        /** Block a practitioner by name */
        post: operations["Consent.restrict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patients/{patientId}/restrictions/{restrictionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a restriction */
        delete: operations["Consent.lift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans of a patient, or the caller’s own */
        get: operations["Plan.list"];
        put?: never;
        /** Open a plan for a patient */
        post: operations["Plan.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole plan, now or as it stood */
        get: operations["Plan.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller may do with the plan */
        get: operations["Plan.access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve the plan */
        post: operations["PlanCourse.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/care-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a party into the care team */
        post: operations["CareTeam.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/care-team/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member */
        delete: operations["CareTeam.remove"];
        options?: never;
        head?: never;
        /** Change the role or contact point of a member */
        patch: operations["CareTeam.change"];
        trace?: never;
    };
    "/api/v1/plans/{planId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs from a revision, or from what the caller last saw */
        get: operations["History.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the plan */
        post: operations["PlanCourse.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Comment on the plan */
        post: operations["Plan.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/emergency-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the plan to the caller for twelve hours in an emergency */
        post: operations["Plan.openInEmergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/events/{eventId}/entered-in-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark an entry as made in error */
        post: operations["Plan.enterInError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which events made a field of the plan what it is */
        get: operations["History.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a goal */
        post: operations["Goal.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/goals/{goalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a goal */
        patch: operations["Goal.change"];
        trace?: never;
    };
    "/api/v1/plans/{planId}/goals/{goalId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or reject a goal */
        post: operations["Goal.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/goals/{goalId}/achievement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assess how far a goal has been reached */
        post: operations["Goal.assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/goals/{goalId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a goal */
        post: operations["Goal.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that has happened to the plan, in plain words, newest first */
        get: operations["History.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which revision the plan has, now and after each change */
        get: operations["Live.plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a measure */
        post: operations["Measure.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures/{measureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a measure */
        patch: operations["Measure.change"];
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures/{measureId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a measure */
        post: operations["MeasureCourse.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures/{measureId}/discontinue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discontinue a measure */
        post: operations["MeasureCourse.discontinue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures/{measureId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a measure on hold */
        post: operations["MeasureCourse.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures/{measureId}/performances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a measure was done or missed */
        post: operations["Measure.perform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures/{measureId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a measure */
        post: operations["MeasureCourse.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/measures/{measureId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a measure */
        post: operations["MeasureCourse.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/next-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the day of the next review */
        put: operations["Plan.scheduleReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report an observation */
        post: operations["Observation.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause the plan */
        post: operations["PlanCourse.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a problem */
        post: operations["Problem.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/problems/{problemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a problem */
        patch: operations["Problem.change"];
        trace?: never;
    };
    "/api/v1/plans/{planId}/problems/{problemId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resolve a problem */
        post: operations["Problem.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan’s events and what each changed, without personal data; for operators */
        get: operations["Replay.steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/responsibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had what at one instant, as known at another */
        get: operations["Responsibility.at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/responsibility/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had each subject and what was offered, for an auditor’s file */
        get: operations["ResponsibilityExport.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/responsibility/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had each subject, from and to */
        get: operations["Responsibility.ofPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume the plan */
        post: operations["PlanCourse.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the plan was gone through */
        post: operations["Plan.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is an active plan, for those without access */
        get: operations["Plan.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/takeovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over responsibilities without an offer */
        post: operations["Transfer.takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a responsibility to another party */
        post: operations["Transfer.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/transfers/{transferId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an offer, or some of its subjects */
        post: operations["Transfer.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/transfers/{transferId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an offer, or some of its subjects */
        post: operations["Transfer.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/transfers/{transferId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an offer */
        post: operations["Transfer.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/what-matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State what matters to the patient */
        post: operations["Plan.stateWhatMatters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/zones/{zone}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Define a zone of the self-treatment */
        put: operations["Zone.define"];
        post?: never;
        /** Remove a zone */
        delete: operations["Zone.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practitioners by name */
        get: operations["Practitioner.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of every read model */
        get: operations["Projection.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of one read model */
        get: operations["Projection.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw away what is beside the live one */
        post: operations["Projection.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare what is built beside the live one with it */
        post: operations["Projection.compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to build a read model anew beside the live one; its progress is in its state */
        post: operations["Projection.rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to the read model before the last switch */
        post: operations["Projection.rollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let what is built take the place of the live one */
        post: operations["Projection.switch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections/{name}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Build a read model beside the live one, compare, and throw it away */
        post: operations["Projection.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Provider units */
        get: operations["Provider.list"];
        put?: never;
        /** Register a provider unit; a known organisation number gives the same id */
        post: operations["Provider.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{providerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a provider unit */
        patch: operations["Provider.change"];
        trace?: never;
    };
    "/api/v1/providers/{providerId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a provider unit */
        post: operations["Provider.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responsibility/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had what, across plans; for auditors */
        get: operations["Responsibility.across"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers of the caller’s unit, or for auditors of all */
        get: operations["Responsibility.transfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller’s unit, or the patient, has to see to */
        get: operations["Worklist.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That the caller’s worklist has changed */
        get: operations["Live.worklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the register’s clock forward */
        post: operations["Dev.moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for a synthetic person */
        post: operations["Dev.token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The synthetic users */
        get: operations["Dev.users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A store answers: with the one people read, with the other commands go on */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this process counts and measures, as Prometheus reads it */
        get: operations["Metrics.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose session it is */
        get: operations["Session.read"];
        put?: never;
        /** Log in: the answer sets the cookie */
        post: operations["Session.begin"];
        /** Log out: the answer takes the cookie away */
        delete: operations["Session.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceBody: {
            /** @enum {string} */
            decision: "accepted" | "rejected";
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            reason?: string;
        };
        AcceptBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            subjects?: components["schemas"]["SubjectBody"][];
        };
        Achievement: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"];
            /** @enum {string} */
            status: "in-progress" | "improving" | "worsening" | "achieved" | "not-achieved" | "not-attainable";
        };
        AchievementBody: {
            lateReason?: string;
            note?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** @enum {string} */
            status: "in-progress" | "improving" | "worsening" | "achieved" | "not-achieved" | "not-attainable";
        };
        Actor: {
            name: string;
            onBehalfOf?: string;
            /** Format: uuid */
            practitionerId?: string;
            /** Format: uuid */
            providerId?: string;
            /** Format: uuid */
            relativeId?: string;
            /** @enum {string} */
            role: "practitioner" | "patient" | "relative" | "auditor" | "operator" | "system";
            unit?: string;
        };
        AddGoalBody: {
            description: string;
            /** @enum {string} */
            expressedBy: "patient" | "relative" | "practitioner";
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** @enum {string} */
            part: "treatment" | "self-treatment" | "individual";
            problemIds?: string[];
            target?: components["schemas"]["TargetBody"];
        };
        AddMeasureBody: {
            /** @enum {string} */
            category?: "medication" | "monitoring" | "training" | "education" | "nutrition" | "follow-up" | "aid" | "social" | "other";
            description?: string;
            goalIds?: string[];
            lateReason?: string;
            medicationRef?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** @enum {string} */
            part: "treatment" | "self-treatment" | "individual";
            problemIds?: string[];
            responsible: components["schemas"]["PartyBody"];
            /** Format: date */
            startsOn?: string;
            timing?: components["schemas"]["TimingBody"];
            title: string;
        };
        AddMemberBody: {
            contactPoint?: components["schemas"]["ContactPointBody"];
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            party: components["schemas"]["PartyBody"];
            role: string;
        };
        AddProblemBody: {
            code?: components["schemas"]["CodeBody"];
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            purpose: string;
            text: string;
        };
        Approval: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"];
            changedSince: boolean;
            madeWithPatient: boolean;
        };
        ApprovalBody: {
            lateReason?: string;
            madeWithPatient: boolean;
            /** Format: date-time */
            occurredAt?: string;
        };
        AuditItem: {
            actor: components["schemas"]["Actor"];
            changes: components["schemas"]["Change"][];
            corrects?: {
                /** Format: uuid */
                eventId: string;
                revision: number;
                summary: string;
            };
            /** Format: uuid */
            eventId: string;
            lateReason?: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: uuid */
            planId: string;
            reason?: string;
            /** Format: date-time */
            recordedAt: string;
            revision: number;
            sourceSystem?: string;
            summary: string;
            type: string;
        };
        BuildBeside: {
            comparison?: components["schemas"]["Comparison"];
            failure?: string;
            generation: number;
            /** @enum {string} */
            purpose: "rebuild" | "verify";
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            state: "building" | "comparing" | "built";
            /** @enum {string} */
            switch: "when-built" | "by-hand";
            version: number;
        };
        BuildOutcome: {
            /** Format: date-time */
            at: string;
            comparison?: components["schemas"]["Comparison"];
            events: number;
            failure?: string;
            generation: number;
            /** @enum {string} */
            purpose: "rebuild" | "verify";
            /** @enum {string} */
            result: "switched" | "verified" | "cancelled" | "failed";
        };
        BuildProgress: {
            done: number;
            perSecond: number;
            remainingSeconds: number | null;
            total: number;
        };
        CareTeamMember: {
            contactPoint?: components["schemas"]["ContactPoint"];
            /** Format: uuid */
            memberId: string;
            party: components["schemas"]["Party"];
            role: string;
        };
        Change: {
            after: unknown;
            before: unknown;
            /**
             * Format: date-time
             * @description From when, where it was agreed for later
             */
            from?: string;
            /** @description What the place is called */
            label: string;
            /** @description JSON Pointer, with ids where the plan has places in a list */
            path: string;
        };
        ChangedDocument: {
            changes: components["schemas"]["Difference"][];
            id: string;
        };
        ChangedField: {
            after: unknown;
            before: unknown;
            /**
             * Format: date-time
             * @description From when, where it was agreed for later
             */
            from?: string;
            path: string;
        };
        ChangeGoalBody: {
            description?: string;
            /** @enum {string} */
            expressedBy?: "patient" | "relative" | "practitioner";
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** @enum {string} */
            part?: "treatment" | "self-treatment" | "individual";
            problemIds?: string[];
            target?: components["schemas"]["TargetBody"] | null;
        };
        ChangeMeasureBody: {
            category?: ("medication" | "monitoring" | "training" | "education" | "nutrition" | "follow-up" | "aid" | "social" | "other") | null;
            description?: string | null;
            goalIds?: string[];
            lateReason?: string;
            medicationRef?: string | null;
            /** Format: date-time */
            occurredAt?: string;
            /** @enum {string} */
            part?: "treatment" | "self-treatment" | "individual";
            problemIds?: string[];
            startsOn?: string | null;
            timing?: components["schemas"]["TimingBody"] | null;
            title?: string;
        };
        ChangeMemberBody: {
            contactPoint?: components["schemas"]["ContactPointBody"] | null;
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            role?: string;
        };
        ChangeProblemBody: {
            code?: components["schemas"]["CodeBody"] | null;
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            purpose?: string;
            text?: string;
        };
        ChangeProviderBody: {
            herId?: string | null;
            /** @enum {string} */
            kind?: "gp" | "hospital" | "specialist" | "home-care" | "response-service" | "nursing-home" | "emergency-clinic" | "other";
            lateReason?: string;
            name?: string;
            /** Format: date-time */
            occurredAt?: string;
        };
        ClockBody: {
            /** Format: date-time */
            now: string;
        };
        Code: {
            code: string;
            display: string;
            system: string;
        };
        CodeBody: {
            code: string;
            display: string;
            system: string;
        };
        CommandBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
        };
        Comment: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"];
            /** Format: uuid */
            commentId: string;
            text: string;
        };
        Comparison: {
            differences: {
                documentId: string;
                path: string;
            }[];
            documents: number;
        };
        ConsentBody: {
            /** @enum {string} */
            decision: "given";
            lateReason?: string;
            note?: string;
            /** Format: date-time */
            occurredAt?: string;
        };
        ContactPoint: {
            email?: string;
            note?: string;
            phone?: string;
        };
        ContactPointBody: {
            email?: string;
            note?: string;
            phone?: string;
        };
        CoordinationBody: {
            /** @enum {boolean} */
            coordination: true;
        };
        DeclineBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            reason: string;
            subjects?: components["schemas"]["SubjectBody"][];
        };
        DevUser: {
            name: string;
            /** Format: uuid */
            practitionerId?: string;
            /** @enum {string} */
            role: "practitioner" | "patient" | "relative" | "auditor" | "operator";
            unit?: string;
            user: string;
        };
        Difference: {
            after?: unknown;
            before?: unknown;
            path: string;
        };
        EmergencyAccessBody: {
            /** @enum {string} */
            basis: "emergency";
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            reason: string;
        };
        Explanation: {
            earlier: number;
            events: {
                actor: components["schemas"]["Actor"];
                after: unknown;
                /** Format: date-time */
                at: string;
                before: unknown;
                /** Format: uuid */
                eventId: string;
                /** Format: date-time */
                from?: string;
                path: string;
                /** Format: date-time */
                recordedAt: string;
                revision: number;
                summary: string;
                type: string;
            }[];
            label: string;
            path: string;
            value: unknown;
        };
        FrequencyBody: {
            /** @enum {string} */
            per: "day" | "week" | "month" | "year";
            times: number;
        };
        Goal: {
            /** @enum {string} */
            acceptance: "pending" | "accepted" | "rejected";
            achievement: components["schemas"]["Achievement"] | null;
            description: string;
            /** @enum {string} */
            expressedBy: "patient" | "relative" | "practitioner";
            /** Format: uuid */
            goalId: string;
            /** @enum {string} */
            part: "treatment" | "self-treatment" | "individual";
            problemIds: string[];
            /** @enum {string} */
            status: "active" | "ended";
            target?: components["schemas"]["Target"];
        };
        Handover: {
            assessment: string;
            background: string;
            recommendation: string;
            situation: string;
        };
        HandoverBody: {
            assessment: string;
            background: string;
            recommendation: string;
            situation: string;
        };
        Health: {
            /** @enum {string} */
            status: "up";
        };
        HistoryItem: {
            actor: components["schemas"]["Actor"];
            changes: components["schemas"]["Change"][];
            corrects?: {
                /** Format: uuid */
                eventId: string;
                revision: number;
                summary: string;
            };
            /** Format: uuid */
            eventId: string;
            lateReason?: string;
            /** Format: date-time */
            occurredAt: string;
            reason?: string;
            /** Format: date-time */
            recordedAt: string;
            revision: number;
            sourceSystem?: string;
            summary: string;
            type: string;
        };
        ListedInterval: {
            by: components["schemas"]["Actor"];
            /** Format: date-time */
            enteredAt: string;
            former?: components["schemas"]["Party"];
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            how: "assigned" | "transferred" | "taken-over";
            knownTo: string | null;
            lateReason?: string;
            /** Format: uuid */
            planId: string;
            reason?: string;
            /** Format: date-time */
            recordedAt: string;
            responsible: components["schemas"]["Party"];
            subject: components["schemas"]["Subject"];
            supersededBy?: components["schemas"]["Superseding"];
            title: string;
            to: string | null;
            /** Format: uuid */
            transferId?: string;
        };
        ListedTransfer: {
            /** @constant */
            acceptedInError?: true;
            /** Format: date-time */
            answeredAt?: string;
            answeredBy?: components["schemas"]["Actor"];
            answerReason?: string;
            answerTimeSeconds?: number | null;
            /** Format: date-time */
            deadline: string;
            /** Format: date-time */
            effectiveFrom?: string;
            handover?: components["schemas"]["Handover"];
            /** Format: date-time */
            offeredAt: string;
            offeredBy: components["schemas"]["Actor"];
            /** Format: uuid */
            planId: string;
            /** @description Left out for a unit that has only a part of it */
            reason?: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "partly-accepted" | "declined" | "withdrawn" | "expired";
            subjects: components["schemas"]["OfferedSubject"][];
            to: components["schemas"]["Party"];
            /** Format: uuid */
            transferId: string;
        };
        LookedUp: {
            openPlan: string | null;
            /** Format: uuid */
            patientId: string;
        };
        LookUpBody: {
            nationalId: string;
        };
        Me: {
            name: string;
            party?: components["schemas"]["Party"];
            /** Format: uuid */
            patientId?: string;
            /** @enum {string} */
            role: "practitioner" | "patient" | "relative" | "auditor" | "operator";
            unit?: string;
        };
        Measure: {
            /** @enum {string} */
            category?: "medication" | "monitoring" | "training" | "education" | "nutrition" | "follow-up" | "aid" | "social" | "other";
            description?: string;
            goalIds: string[];
            /** Format: uuid */
            measureId: string;
            medicationRef?: string;
            /** @enum {string} */
            part: "treatment" | "self-treatment" | "individual";
            performances: components["schemas"]["Performances"];
            problemIds: string[];
            responsible: components["schemas"]["Party"];
            /** Format: date-time */
            since: string;
            /** Format: date */
            startsOn?: string;
            /** @enum {string} */
            status: "planned" | "active" | "on-hold" | "completed" | "discontinued";
            timing?: components["schemas"]["Timing"];
            title: string;
            /** Format: uuid */
            transferId?: string;
        };
        MeasuredObservationBody: {
            /** Format: date-time */
            at: string;
            code: string;
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            unit?: string;
            value: number | string;
        };
        MeasureSubjectBody: {
            /** Format: uuid */
            measureId: string;
        };
        NextReviewBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** Format: date */
            on: string;
        };
        Notice: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "offer-answered" | "offer-expired" | "offer-withdrawn" | "taken-over" | "responsibility-ended" | "responsibility-returned" | "review-due";
            noticeId: string;
            /** Format: uuid */
            planId: string;
            text: string;
        };
        Now: {
            /** Format: date-time */
            now: string;
        };
        Observation: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"];
            code?: string;
            /** Format: uuid */
            observationId: string;
            /** Format: date-time */
            recordedAt: string;
            unit?: string;
            value?: number | string;
            /** @enum {string} */
            zone?: "green" | "yellow" | "red";
        };
        ObservationBody: components["schemas"]["ZoneObservationBody"] | components["schemas"]["MeasuredObservationBody"];
        ObservedRangeBody: {
            code: string;
            from?: number;
            to?: number;
            unit: string;
        };
        OfferBody: {
            /** Format: date-time */
            deadline: string;
            /** Format: date-time */
            effectiveFrom?: string;
            handover: components["schemas"]["HandoverBody"];
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            reason: string;
            subjects: components["schemas"]["SubjectBody"][];
            to: components["schemas"]["PartyBody"];
        };
        OfferedSubject: {
            /** Format: date-time */
            answeredAt?: string;
            answeredBy?: components["schemas"]["Actor"];
            answerReason?: string;
            /** @constant */
            coordination?: true;
            from: components["schemas"]["Party"];
            /** Format: uuid */
            measureId?: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "withdrawn" | "expired";
            title: string;
        };
        OfferItem: {
            /** @constant */
            acceptedInError?: true;
            /** Format: date-time */
            answeredAt?: string;
            answeredBy?: components["schemas"]["Actor"];
            answerReason?: string;
            /** Format: date-time */
            deadline: string;
            /** Format: date-time */
            effectiveFrom?: string;
            handover?: components["schemas"]["Handover"];
            /** Format: date-time */
            offeredAt: string;
            offeredBy: components["schemas"]["Actor"];
            patient: {
                name: string;
                /** Format: uuid */
                patientId: string;
            };
            /** Format: uuid */
            planId: string;
            /** @description Left out for a unit that has only a part of it */
            reason?: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "partly-accepted" | "declined" | "withdrawn" | "expired";
            subject?: components["schemas"]["Subject"];
            subjects: components["schemas"]["OfferedSubject"][];
            title: string;
            to: components["schemas"]["Party"];
            /** Format: uuid */
            transferId: string;
        };
        OpenPlanBody: {
            coordinator: components["schemas"]["PartyBody"];
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** Format: uuid */
            patientId: string;
            title: string;
        };
        OptionalReasonBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            reason?: string;
        };
        OverdueItem: {
            /** Format: date-time */
            dueAt: string;
            patient: {
                name: string;
                /** Format: uuid */
                patientId: string;
            };
            /** Format: uuid */
            planId: string;
            subject?: components["schemas"]["Subject"];
            title: string;
            /** @enum {string} */
            why: "missed" | "not-recorded";
        };
        ParkedStream: {
            error: string;
            revision: number;
            stream: string;
        };
        Party: {
            /** @enum {string} */
            kind: "provider" | "patient" | "relative";
            name: string;
            /** Format: uuid */
            practitionerId?: string;
            /** Format: uuid */
            providerId?: string;
            /** Format: uuid */
            relativeId?: string;
        };
        PartyBody: components["schemas"]["ProviderPartyBody"] | components["schemas"]["PatientPartyBody"] | components["schemas"]["RelativePartyBody"];
        Patient: {
            /** Format: date */
            birthDate: string;
            name: string;
            /** Format: uuid */
            patientId: string;
        };
        PatientPartyBody: {
            /** @enum {string} */
            kind: "patient";
            name?: string;
        };
        PatientProblem: {
            code?: components["schemas"]["Code"];
            /** Format: uuid */
            problemId: string;
            purpose: string;
            /** @enum {string} */
            status: "active" | "resolved";
            text: string;
        };
        PerformanceBody: {
            /** Format: date-time */
            at: string;
            lateReason?: string;
            note?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** @enum {string} */
            outcome: "done" | "missed";
        };
        Performances: {
            done: number;
            last?: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Actor"];
                /** @enum {string} */
                outcome: "done" | "missed";
            };
            missed: number;
        };
        PersonBody: {
            hprNumber?: string;
            name: string;
            nationalId?: string;
            /** Format: uuid */
            providerId?: string;
            /** @enum {string} */
            role: "practitioner" | "patient" | "relative" | "auditor" | "operator";
        };
        PersonTokenBody: {
            as: components["schemas"]["PersonBody"];
        };
        Plan: {
            approval: components["schemas"]["Approval"] | null;
            careTeam: components["schemas"]["CareTeamMember"][];
            comments: components["schemas"]["Comment"][];
            coordination: {
                responsible: components["schemas"]["Party"];
                /** Format: date-time */
                since: string;
                /** Format: uuid */
                transferId?: string;
            };
            goals: components["schemas"]["Goal"][];
            measures: components["schemas"]["Measure"][];
            /** Format: date */
            nextReviewOn?: string;
            observations: components["schemas"]["Observation"][];
            patient: components["schemas"]["Patient"];
            /** Format: uuid */
            planId: string;
            problems: components["schemas"]["PatientProblem"][];
            revision: number;
            /** @enum {string} */
            status: "open" | "paused" | "closed";
            title: string;
            transfers: components["schemas"]["Transfer"][];
            whatMatters: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Actor"];
                text: string;
            } | null;
            zones: components["schemas"]["Zones"];
        };
        PlanAccess: {
            /** @enum {string} */
            basis: "patient" | "relative" | "coordinator" | "care-team" | "response-service" | "emergency" | "receiver" | "outside-practitioner" | "audit" | "operator";
            commands: ("ApprovePlan" | "PausePlan" | "ResumePlan" | "ClosePlan" | "ReviewPlan" | "ScheduleReview" | "StateWhatMatters" | "CommentOnPlan" | "AddProblem" | "UpdateProblem" | "ResolveProblem" | "AddGoal" | "UpdateGoal" | "AcceptGoal" | "RejectGoal" | "AssessGoal" | "EndGoal" | "AddMeasure" | "UpdateMeasure" | "StartMeasure" | "PutMeasureOnHold" | "ResumeMeasure" | "CompleteMeasure" | "DiscontinueMeasure" | "RecordPerformance" | "OfferTransfer" | "AcceptTransfer" | "DeclineTransfer" | "WithdrawTransfer" | "TakeOverResponsibility" | "AddCareTeamMember" | "UpdateCareTeamMember" | "RemoveCareTeamMember" | "DefineZone" | "RemoveZone" | "ReportObservation" | "EnterInError" | "OpenEmergencyAccess")[];
            /** Format: date-time */
            emergencyUntil?: string;
            reads: ("plan" | "status" | "responsibility" | "history" | "replay")[];
            /** Format: uuid */
            relativeId?: string;
            /** Format: date-time */
            representsUntil?: string;
            seesWhole: boolean;
        };
        PlanChanges: {
            changes: {
                after: unknown;
                /** Format: date-time */
                at: string;
                before: unknown;
                by: components["schemas"]["Actor"];
                label: string;
                path: string;
                /** Format: date-time */
                recordedAt: string;
            }[];
            from: number | null;
            next: string | null;
            to: number;
        };
        PlanStatus: {
            active: boolean;
            /** Format: date-time */
            lastChangedAt: string;
        };
        PlanTitle: {
            /** Format: uuid */
            planId: string;
            /** @enum {string} */
            status: "open" | "paused" | "closed";
            title: string;
        };
        Practitioner: {
            name: string;
            /** Format: uuid */
            practitionerId: string;
            unit: string;
        };
        Problem: {
            /** @enum {string} */
            code: "already-corrected" | "already-member" | "already-responsible" | "before-what-it-builds-on" | "body-too-large" | "build-cancelled" | "build-failed" | "build-needed" | "cannot-consent" | "clock-moves-forward-only" | "conflict" | "consent-missing" | "consistency-token-invalid" | "correction-leaves-gap" | "cross-origin-request" | "cursor-invalid" | "deadline-passed" | "event-not-found" | "field-not-found" | "forbidden" | "goal-ended" | "goal-not-found" | "headers-too-large" | "idempotency-key-invalid" | "idempotency-key-missing" | "idempotency-key-reused" | "if-match-invalid" | "internal-error" | "invalid-body" | "invalid-parameter" | "late-reason-required" | "limit-out-of-range" | "malformed-json" | "malformed-request" | "measure-ended" | "measure-not-found" | "measure-not-on-hold" | "measure-on-hold" | "member-has-responsibility" | "member-not-found" | "method-not-allowed" | "national-id-invalid" | "national-id-not-synthetic" | "not-correctable" | "not-found" | "not-in-care-team" | "not-responsible" | "not-the-receiver" | "not-the-sender" | "nothing-to-cancel" | "nothing-to-compare" | "nothing-to-roll-back" | "nothing-to-switch" | "occurred-in-future" | "offer-already-open" | "offer-expired" | "offer-not-open" | "organisation-number-invalid" | "patient-has-open-plan" | "patient-not-found" | "period-reversed" | "plan-closed" | "plan-not-found" | "plan-not-opened-yet" | "plan-not-paused" | "plan-not-ready" | "plan-paused" | "practitioner-not-found" | "problem-not-found" | "problem-resolved" | "projection-busy" | "projection-not-found" | "projector-silent" | "provider-closed" | "provider-not-found" | "read-model-ahead" | "read-model-behind" | "reading-not-recorded" | "relative-not-found" | "request-timeout" | "responsible-not-allowed" | "restriction-not-found" | "revision-not-found" | "store-unavailable" | "subject-not-in-offer" | "subjects-repeated" | "too-many-connections" | "too-many-requests" | "too-much-contention" | "transfer-not-found" | "unauthenticated" | "unknown-field" | "unknown-revision" | "unsupported-media-type" | "user-not-found" | "zone-not-found" | "zone-thresholds-invalid";
            conflicts?: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["Actor"];
                field: string;
                theirs: unknown;
                yours: unknown;
            }[];
            detail: string;
            errors?: {
                code: string;
                message: string;
                pointer: string;
            }[];
            status: number;
            title: string;
            /** Format: uri */
            type: string;
        };
        ProjectionStatus: {
            beside?: components["schemas"]["BuildBeside"];
            error?: string;
            generation: number | null;
            lag: {
                events: number;
                seconds: number;
            };
            lastBuild?: components["schemas"]["BuildOutcome"];
            name: string;
            parked: components["schemas"]["ParkedStream"][];
            position: string | null;
            previous?: {
                generation: number;
                version: number;
            };
            progress?: components["schemas"]["BuildProgress"];
            /** @enum {string} */
            state: "live" | "rebuilding" | "stopped";
            version: number;
        };
        Provider: {
            herId?: string;
            /** @enum {string} */
            kind: "gp" | "hospital" | "specialist" | "home-care" | "response-service" | "nursing-home" | "emergency-clinic" | "other";
            name: string;
            organisationNumber: string;
            /** Format: uuid */
            providerId: string;
        };
        ProviderPartyBody: {
            /** @enum {string} */
            kind: "provider";
            name?: string;
            /** Format: uuid */
            practitionerId?: string;
            /** Format: uuid */
            providerId: string;
        };
        ReasonBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            reason: string;
        };
        RebuildBegun: {
            generation: number;
            name: string;
            /** @enum {string} */
            state: "rebuilding";
        };
        RebuildBody: {
            /** @enum {string} */
            switch?: "when-built" | "by-hand";
        };
        RegisterPatientBody: {
            /** Format: date */
            birthDate: string;
            lateReason?: string;
            name: string;
            nationalId: string;
            /** Format: date-time */
            occurredAt?: string;
        };
        RegisterProviderBody: {
            herId?: string;
            /** @enum {string} */
            kind: "gp" | "hospital" | "specialist" | "home-care" | "response-service" | "nursing-home" | "emergency-clinic" | "other";
            lateReason?: string;
            name: string;
            /** Format: date-time */
            occurredAt?: string;
            organisationNumber: string;
        };
        RelativePartyBody: {
            /** @enum {string} */
            kind: "relative";
            name?: string;
            /** Format: uuid */
            relativeId: string;
        };
        ReplayStep: {
            event: {
                by: components["schemas"]["Actor"];
                data: unknown;
                /** Format: uuid */
                eventId: string;
                lateReason?: string;
                /** Format: date-time */
                occurredAt: string;
                /** Format: date-time */
                recordedAt: string;
                revision: number;
                sourceSystem?: string;
                type: string;
            };
            fields: components["schemas"]["ChangedField"][];
            models: {
                documents: components["schemas"]["ChangedDocument"][];
                entries: components["schemas"]["ChangedDocument"][];
                error?: string;
                model: string;
            }[];
            state: components["schemas"]["Difference"][];
        };
        Representation: {
            /** @enum {string} */
            kind: "relative" | "parent" | "guardian";
            name: string;
            /** Format: uuid */
            relativeId: string;
            scopes: ("read" | "comment" | "performances" | "answer-offers")[];
            /** Format: date-time */
            until?: string;
        };
        RepresentationBody: {
            /** @enum {string} */
            kind: "relative" | "parent" | "guardian";
            lateReason?: string;
            name: string;
            nationalId: string;
            /** Format: date-time */
            occurredAt?: string;
            scopes: ("read" | "comment" | "performances" | "answer-offers")[];
            /** Format: date-time */
            until?: string;
        };
        Responsibility: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            knownAt: string;
            subjects: {
                /** @enum {string} */
                how: "assigned" | "transferred" | "taken-over";
                responsible: components["schemas"]["Party"];
                /** Format: date-time */
                since: string;
                subject: components["schemas"]["Subject"];
                title: string;
                /** Format: uuid */
                transferId?: string;
            }[];
        };
        ResponsibilityInterval: {
            by: components["schemas"]["Actor"];
            /** Format: date-time */
            enteredAt: string;
            former?: components["schemas"]["Party"];
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            how: "assigned" | "transferred" | "taken-over";
            knownTo: string | null;
            lateReason?: string;
            reason?: string;
            /** Format: date-time */
            recordedAt: string;
            responsible: components["schemas"]["Party"];
            subject: components["schemas"]["Subject"];
            supersededBy?: components["schemas"]["Superseding"];
            title: string;
            to: string | null;
            /** Format: uuid */
            transferId?: string;
        };
        Restriction: {
            name: string;
            /** Format: uuid */
            practitionerId: string;
            /** Format: uuid */
            restrictionId: string;
            /** @enum {string} */
            scope: "practitioner";
            /** Format: date-time */
            since: string;
        };
        RestrictionBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** Format: uuid */
            practitionerId: string;
            /** @enum {string} */
            scope: "practitioner";
        };
        ReviewBody: {
            lateReason?: string;
            /** Format: date */
            nextReviewOn?: string;
            /** Format: date-time */
            occurredAt?: string;
            summary: string;
        };
        ReviewItem: {
            /** Format: date-time */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            patient: {
                name: string;
                /** Format: uuid */
                patientId: string;
            };
            /** Format: uuid */
            planId: string;
            subject?: components["schemas"]["Subject"];
            title: string;
        };
        Session: {
            /** Format: date-time */
            expiresAt: string;
            me: components["schemas"]["Me"];
            user: string;
        };
        SessionBegun: {
            /** Format: date-time */
            expiresAt: string;
            user: string;
        };
        SessionBody: {
            user: string;
        };
        Subject: {
            /** @constant */
            coordination?: true;
            /** Format: uuid */
            measureId?: string;
        };
        SubjectBody: components["schemas"]["MeasureSubjectBody"] | components["schemas"]["CoordinationBody"];
        Superseding: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Actor"];
            /** Format: uuid */
            eventId: string;
            reason?: string;
            type: string;
        };
        TakeoverBody: {
            justification: string;
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            subjects: components["schemas"]["SubjectBody"][];
        };
        Target: {
            /** @enum {string} */
            comparator?: "<" | "<=" | "=" | ">=" | ">";
            /** Format: date */
            dueOn?: string;
            measure: string;
            unit?: string;
            value: number | string;
        };
        TargetBody: {
            /** @enum {string} */
            comparator?: "<" | "<=" | "=" | ">=" | ">";
            /** Format: date */
            dueOn?: string;
            measure: string;
            unit?: string;
            value: number | string;
        };
        Timing: {
            at?: string[];
            frequency: {
                /** @enum {string} */
                per: "day" | "week" | "month" | "year";
                times: number;
            };
            /** Format: date */
            until?: string;
        };
        TimingBody: {
            at?: string[];
            frequency: components["schemas"]["FrequencyBody"];
            /** Format: date */
            until?: string;
        };
        Token: {
            access_token: string;
            expires_in: number;
            /** @enum {string} */
            token_type: "Bearer";
        };
        TokenBody: components["schemas"]["UserTokenBody"] | components["schemas"]["PersonTokenBody"];
        Transfer: {
            /** @constant */
            acceptedInError?: true;
            /** Format: date-time */
            answeredAt?: string;
            answeredBy?: components["schemas"]["Actor"];
            answerReason?: string;
            /** Format: date-time */
            deadline: string;
            /** Format: date-time */
            effectiveFrom?: string;
            handover?: components["schemas"]["Handover"];
            /** Format: date-time */
            offeredAt: string;
            offeredBy: components["schemas"]["Actor"];
            /** @description Left out for a unit that has only a part of it */
            reason?: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "partly-accepted" | "declined" | "withdrawn" | "expired";
            subjects: components["schemas"]["OfferedSubject"][];
            to: components["schemas"]["Party"];
            /** Format: uuid */
            transferId: string;
        };
        TriggerBody: {
            observation?: components["schemas"]["ObservedRangeBody"];
            text: string;
        };
        UserTokenBody: {
            user: string;
        };
        Verified: {
            differences: {
                documentId: string;
                path: string;
            }[];
            documents: number;
            equal: boolean;
            name: string;
        };
        WordsBody: {
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            text: string;
        };
        WorkItem: {
            patient: {
                name: string;
                /** Format: uuid */
                patientId: string;
            };
            /** Format: uuid */
            planId: string;
            subject?: components["schemas"]["Subject"];
            title: string;
        };
        Worklist: {
            notices: components["schemas"]["Notice"][];
            offersAwaitingAnswer: components["schemas"]["OfferItem"][];
            offersToAnswer: components["schemas"]["OfferItem"][];
            overdue: components["schemas"]["OverdueItem"][];
            responsibleFor: components["schemas"]["WorkItem"][];
            reviewsDue: components["schemas"]["ReviewItem"][];
        };
        Zone: {
            action: string;
            contact?: string;
            triggers: {
                observation?: {
                    code: string;
                    from?: number;
                    to?: number;
                    unit: string;
                };
                text: string;
            }[];
            withinHours?: number;
        };
        ZoneBody: {
            action: string;
            contact?: string;
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            triggers: components["schemas"]["TriggerBody"][];
            withinHours?: number;
        };
        ZoneObservationBody: {
            /** Format: date-time */
            at: string;
            lateReason?: string;
            /** Format: date-time */
            occurredAt?: string;
            /** @enum {string} */
            zone: "green" | "yellow" | "red";
        };
        Zones: {
            green?: components["schemas"]["Zone"];
            red?: components["schemas"]["Zone"];
            yellow?: components["schemas"]["Zone"];
        };
    };
    responses: {
        /** @description Refused, or failed; the code tells why */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Audit.list": {
        parameters: {
            query?: {
                actor?: string | unknown | unknown;
                cursor?: string;
                from?: string;
                limit?: number;
                planId?: string;
                to?: string;
                type?: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditItem"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Me.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Patient.register": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPatientBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        patientId: string;
                        revision: number;
                    };
                };
            };
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        patientId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Patient.lookUp": {
        parameters: {
            query?: never;
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedUp"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Consent.consent": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        patientId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Consent.representations": {
        parameters: {
            query?: never;
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Representation"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Consent.represent": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepresentationBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        relativeId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Consent.endRepresentation": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                patientId: string;
                relativeId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        relativeId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Consent.restrictions": {
        parameters: {
            query?: never;
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Restriction"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Consent.restrict": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                patientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictionBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        restrictionId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Consent.lift": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                patientId: string;
                restrictionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        restrictionId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                patientId?: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanTitle"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.open": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPlanBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.read": {
        parameters: {
            query?: {
                asOf?: string;
                revision?: number;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.access": {
        parameters: {
            query?: never;
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanAccess"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "PlanCourse.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "CareTeam.add": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        memberId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "CareTeam.remove": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                memberId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        memberId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "CareTeam.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                memberId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeMemberBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        memberId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "History.changes": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                since?: number;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanChanges"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "PlanCourse.close": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.comment": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        commentId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.openInEmergency": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmergencyAccessBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.enterInError": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                eventId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        eventId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "History.explain": {
        parameters: {
            query: {
                path: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Goal.add": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddGoalBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        goalId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Goal.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                goalId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeGoalBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        goalId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Goal.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                goalId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        goalId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Goal.assess": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                goalId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AchievementBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        goalId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Goal.end": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                goalId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        goalId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "History.history": {
        parameters: {
            query?: {
                actor?: string | unknown | unknown;
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
                type?: ("PlanOpened" | "PlanApproved" | "PlanPaused" | "PlanResumed" | "PlanClosed" | "PlanReviewed" | "ReviewScheduled" | "ReviewFellDue" | "WhatMattersStated" | "PatientCommented" | "ProblemAdded" | "ProblemUpdated" | "ProblemResolved" | "GoalAdded" | "GoalUpdated" | "GoalAccepted" | "GoalRejected" | "GoalAchievementAssessed" | "GoalEnded" | "MeasureAdded" | "MeasureUpdated" | "MeasureStarted" | "MeasurePutOnHold" | "MeasureResumed" | "MeasurePerformed" | "MeasureMissed" | "MeasureCompleted" | "MeasureDiscontinued" | "ResponsibilityAssigned" | "TransferOffered" | "TransferAccepted" | "TransferDeclined" | "TransferWithdrawn" | "TransferExpired" | "ResponsibilityTakenOver" | "CareTeamMemberAdded" | "CareTeamMemberUpdated" | "CareTeamMemberRemoved" | "ZoneDefined" | "ZoneRemoved" | "ObservationReported" | "EnteredInError")[];
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryItem"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Live.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Measure.add": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMeasureBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Measure.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                measureId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeMeasureBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "MeasureCourse.complete": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                measureId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "MeasureCourse.discontinue": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                measureId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "MeasureCourse.hold": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                measureId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Measure.perform": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                measureId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PerformanceBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "MeasureCourse.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                measureId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "MeasureCourse.start": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                measureId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        measureId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.scheduleReview": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Observation.report": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObservationBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        observationId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "PlanCourse.pause": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Problem.add": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddProblemBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        problemId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Problem.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
                problemId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeProblemBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        problemId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Problem.resolve": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
                problemId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        problemId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Replay.steps": {
        parameters: {
            query?: {
                cursor?: string;
                from?: number;
                limit?: number;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReplayStep"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Responsibility.at": {
        parameters: {
            query?: {
                at?: string;
                knownAt?: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Responsibility"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "ResponsibilityExport.export": {
        parameters: {
            query: {
                format: "csv" | "ndjson" | "pdf";
                knownAt?: string;
                superseded?: "true" | "false";
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A name for the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Responsibility.ofPlan": {
        parameters: {
            query?: {
                cursor?: string;
                knownAt?: string;
                limit?: number;
                superseded?: "true" | "false";
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ResponsibilityInterval"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "PlanCourse.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.review": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.status": {
        parameters: {
            query?: never;
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanStatus"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Transfer.takeOver": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeoverBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Transfer.offer": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        transferId: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Transfer.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        transferId: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Transfer.decline": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        transferId: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Transfer.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        /** Format: uuid */
                        transferId: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Plan.stateWhatMatters": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Zone.define": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
                zone: "green" | "yellow" | "red";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Zone.remove": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description The ETag of the plan that the caller saw. */
                "If-Match"?: string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                planId: string;
                zone: "green" | "yellow" | "red";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CommandBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    /** @description The revision, in quotation marks; for If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        planId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Practitioner.list": {
        parameters: {
            query: {
                q: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Practitioner"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProjectionStatus"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionStatus"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        generation: number;
                        name: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.compare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RebuildBody"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildBegun"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.rollback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        generation: number;
                        name: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.switch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        generation: number;
                        name: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Projection.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Provider.list": {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "gp" | "hospital" | "specialist" | "home-care" | "response-service" | "nursing-home" | "emergency-clinic" | "other";
                limit?: number;
                q?: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Provider"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Provider.register": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterProviderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        providerId: string;
                        revision: number;
                    };
                };
            };
            /** @description Made */
            201: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        providerId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Provider.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeProviderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        providerId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Provider.close": {
        parameters: {
            query?: never;
            header: {
                /** @description A new UUID for each command; the same for its repeats. */
                "Idempotency-Key": string;
                /** @description A UUID that ties together what belongs together. */
                "X-Correlation-Id"?: string;
            };
            path: {
                providerId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Sent with a query, the answer contains this write. */
                    "Consistency-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        providerId: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Responsibility.across": {
        parameters: {
            query?: {
                counterpartId?: string;
                cursor?: string;
                from?: string;
                how?: "assigned" | "transferred" | "taken-over";
                knownAt?: string;
                limit?: number;
                providerId?: string;
                to?: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedInterval"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Responsibility.transfers": {
        parameters: {
            query?: {
                counterpartId?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                planId?: string;
                providerId?: string;
                state?: "offered" | "accepted" | "partly-accepted" | "declined" | "withdrawn" | "expired";
                to?: string;
            };
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedTransfer"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Worklist.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
                /** @description From a command: the answer contains at least that write. */
                "Consistency-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Seconds since it last had everything. */
                    "Read-Model-Age"?: number;
                    /** @description true where a fault has stopped what the answer is about; else left out. */
                    "Read-Model-Incomplete"?: string;
                    /** @description How far the read model had come. */
                    "Read-Model-Position"?: string;
                    /** @description true while the events are out of reach: Read-Model-Age tells for how long nobody has known what is new. Else left out. */
                    "Read-Model-Unconfirmed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Live.worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Dev.moveClock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Now"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Dev.token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Dev.users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevUser"][];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Metrics.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description nb or en. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description A name for the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Session.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Session.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionBegun"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "Session.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
