-- Who reviews a unit's decisions (复议机关), where it is not the county's government.
alter table unit add review_body text;
